// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of {@code serve --states}. */
class StatesOptionTest {

  @TempDir private Path folder;

  private record Printed(int code, String err) {}

  private static Printed serve(String file) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new Terminal(
                Map.of(),
                new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
                new PrintStream(err, true, UTF_8)),
            new String[] {"serve", "--port", "0", "--states", file});
    return new Printed(code, err.toString(UTF_8));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("states.json"), text);
  }

  @Test
  void its_states_are_in_the_vocabulary() throws Exception {
    Path file =
        file(
            """
            {"states": [
              {"pattern": "all is well", "do": [{"operation": "ClearFaults"}]}
            ]}
            """);
    SandboxOptions options = SandboxOptions.defaults().withAccess(false, Set.of(), "secret token");

    try (Sandbox sandbox = Sandbox.start(options)) {
      sandbox.addStates(file, "secret token");

      assertThat(states(sandbox)).contains("\"all is well\"");
    }
  }

  private static String states(Sandbox sandbox) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.endpoint() + "/_sandbox/provider-states"))
            .header("Authorization", "Bearer secret token")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'states': [~{'pattern': 'it is', 'do': [~{'operation': 'ClearFault'}]}]}|:3: states[0].do[0]|did you mean ClearFaults",
        "{'states': [~{'pattern': '', 'do': []}]}|:2: states[0].pattern|",
        "{'states': ~5}|:1: states|",
        "{'states'|:1: |"
      })
  void a_file_that_is_wrong_is_refused_with_its_line(String text, String place, String reason)
      throws IOException {
    Path file = file(text.replace('\'', '"').replace('~', '\n'));

    Printed refused = serve(file.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains(file + place, reason == null ? "" : reason);
  }

  @Test
  void a_file_that_does_not_exist_is_refused() {
    String missing = folder.resolve("none.json").toString();

    Printed refused = serve(missing);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains(missing, "cannot be read");
  }
}
