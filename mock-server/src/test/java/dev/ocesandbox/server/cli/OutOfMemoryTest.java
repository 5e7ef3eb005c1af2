// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program that has run out of memory ends at once, with a last line that says what to do. */
@Timeout(60)
class OutOfMemoryTest {

  private static final String LAST =
      "oce-sandbox: out of memory: the heap of 48 MiB is full. Start it with a larger one:"
          + " set OCE_JAVA_OPTS=-Xmx96m for the launcher and the image, or run java -Xmx96m -jar";

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx48m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  private static void assertEnds(Process process, String last) throws Exception {
    try (BufferedReader errors = process.errorReader(UTF_8)) {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      List<String> lines = errors.lines().toList();
      assertThat(process.exitValue()).as("%s", lines).isEqualTo(3);
      assertThat(lines).last().isEqualTo(last);
    }
  }

  @Test
  void a_request_that_fills_the_memory_ends_the_process() throws Exception {
    Process process = start(HungryServer.class.getName(), "request");
    try (BufferedReader out = process.inputReader(UTF_8)) {
      String address = out.readLine().substring("at ".length());
      HttpRequest eat =
          HttpRequest.newBuilder(URI.create(address + "/eat"))
              .timeout(Duration.ofSeconds(30))
              .build();

      assertThatThrownBy(() -> HttpClient.newHttpClient().send(eat, BodyHandlers.discarding()))
          .isInstanceOf(IOException.class);
      assertEnds(process, LAST);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_thread_that_fills_the_memory_ends_the_process() throws Exception {
    Process process = start(HungryServer.class.getName(), "thread");
    try {
      assertEnds(process, LAST);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_start_that_needs_too_much_memory_ends_the_process() throws Exception {
    Process process = start("-Xmx8m", Main.class.getName(), "serve", "--port", "0");
    try {
      assertEnds(process, LAST.replace("48 MiB", "8 MiB").replace("96m", "16m"));
    } finally {
      process.destroyForcibly();
    }
  }
}
