// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pact JVM reports its use to its authors, unless it is told not to. */
@Timeout(120)
class SilenceTest {

  private static final String REPORTS = "we are tracking events anonymously";

  @TempDir Path folder;

  /** Runs a program that reports an event, in a JVM that knows the address of no host. */
  private String outputOf(String mode) throws IOException, InterruptedException {
    Path hosts = Files.writeString(folder.resolve("hosts"), "");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "-Djdk.net.hosts.file=" + hosts,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                ReportsUsage.class.getName(),
                mode));
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.toLowerCase(Locale.ROOT).contains("track"));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return output;
  }

  @Test
  void nothing_is_reported() throws Exception {
    assertThat(outputOf("silent")).contains("done").doesNotContain(REPORTS);
  }

  /** Shows that the test above would see a report. */
  @Test
  void without_the_property_it_would_be() throws Exception {
    assertThat(outputOf("loud")).contains("done", REPORTS);
  }
}
