// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, as people run it. */
@Timeout(60)
class ServeTest {

  private static final Pattern CURL =
      Pattern.compile("  curl -s -H '(?<name>[^:]+): (?<token>[^']+)' (?<url>http\\S+)");

  @Test
  void the_printed_curl_line_works_and_leaves_a_line() throws Exception {
    Process server = start("--port", "0", "--scenario", "empty");
    try (BufferedReader lines = server.inputReader(UTF_8)) {
      Matcher curl = curl(lines);

      HttpResponse<String> answer = get(curl.group("url"), curl.group("name"), curl.group("token"));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(next(lines, " GET "))
          .contains("/v2/accounts/customer-accounts/balances  200  ShowCustomerAccountBalances");
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void a_signal_stops_it_cleanly() throws Exception {
    Process server = start("--port", "0", "--scenario", "empty");
    try (BufferedReader lines = server.inputReader(UTF_8)) {
      String url = curl(lines).group("url");

      server.toHandle().destroy();

      assertThat(server.waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isEqualTo(143);
      assertThat(lines.lines()).noneMatch(line -> line.contains("Exception"));
      Assertions.assertThatThrownBy(() -> get(url, "X-A", "a"))
          .isInstanceOf(ConnectException.class);
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void what_clients_have_used_is_written_at_the_end(@TempDir Path folder) throws Exception {
    Path page = folder.resolve("coverage.html");
    Process server = start("--port", "0", "--scenario", "empty", "--coverage", page.toString());
    try (BufferedReader lines = server.inputReader(UTF_8)) {
      Matcher curl = curl(lines);
      get(curl.group("url"), curl.group("name"), curl.group("token"));

      server.toHandle().destroy();

      assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(next(lines, "coverage: ")).contains("1 of 140 operations");
      assertThat(next(lines, "coverage report: ")).contains(page.toString());
      assertThat(Files.readString(page)).contains("ShowCustomerAccountBalances");
      assertThat(folder.resolve("coverage.json")).content().contains("oce-sandbox-coverage");
    } finally {
      server.destroyForcibly();
    }
  }

  private static Process start(String... options) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve");
    builder.command().addAll(java.util.List.of(options));
    builder.environment().keySet().removeIf(name -> name.startsWith("OCE_"));
    return builder.redirectErrorStream(true).start();
  }

  private static Matcher curl(BufferedReader lines) throws IOException {
    Matcher curl = CURL.matcher(next(lines, "curl"));
    assertThat(curl.matches()).isTrue();
    return curl;
  }

  /** Reads on to the next line that holds some text. */
  private static String next(BufferedReader lines, String text) throws IOException {
    StringBuilder before = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains(text)) {
        return line;
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("No line with " + text + " but:\n" + before);
  }

  private static HttpResponse<String> get(String url, String header, String value)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).header(header, value).build(),
            BodyHandlers.ofString());
  }
}
