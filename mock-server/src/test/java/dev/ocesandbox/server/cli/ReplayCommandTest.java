// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code replay} on the history of a server, whole, changed and hostile. */
class ReplayCommandTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static String history;

  @BeforeAll
  static void live() throws IOException, InterruptedException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      String world = sandbox.endpoint() + "/_sandbox/worlds/default";
      for (int i = 1; i <= 50; i++) {
        post(world + "/accounts/acme/top-ups", "{\"amount\": \"" + i + "\"}");
      }
      post(world + "/snapshots", "{}");
      post(world + "/snapshots/s-9/restore", "");
      HttpRequest export =
          HttpRequest.newBuilder(URI.create(world + "/export?history=true")).build();
      history = CLIENT.send(export, BodyHandlers.ofString()).body();
    }
  }

  private static void post(String url, String body) throws IOException, InterruptedException {
    CLIENT.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static MainTest.Printed replay(Path file, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "replay";
    arguments[1] = file.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return MainTest.printed(arguments);
  }

  @Test
  void the_same_answers_are_a_sum_and_exit_code_0() throws IOException {
    Path file = file("same.json", history);

    MainTest.Printed printed = replay(file);

    assertThat(printed.err()).isEmpty();
    assertThat(printed.out().trim())
        .isEqualTo(file + ": 52 commands, 52 answers compared, all the same");
    assertThat(printed.code()).isZero();
  }

  @Test
  void a_changed_answer_is_shown_with_exit_code_1() throws IOException {
    int answer = history.indexOf("\"number\":12,");
    String changed =
        history.substring(0, answer)
            + history.substring(answer).replaceFirst("(\"answer\":\".*?)7", "$18");

    MainTest.Printed printed = replay(file("changed.json", changed));

    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.out())
        .containsPattern("\n12 +\\S+ +TopUp +20\\d +- +different")
        .contains("Command 12, TopUp: line ")
        .containsPattern("\n- .*8")
        .containsPattern("\n\\+ .*7")
        .contains("52 answers compared, 1 different");
  }

  @Test
  void shrink_writes_a_smaller_history_beside_the_file() throws IOException {
    Path file = file("shrink.json", history);

    MainTest.Printed printed = replay(file, "--shrink");

    assertThat(printed.err()).isEmpty();
    assertThat(printed.code()).isZero();
    Path smaller = Path.of(file + ".shrunk.json");
    assertThat(printed.out())
        .contains("RestoreSnapshot", "1 of 52 commands", "Written to " + smaller)
        .doesNotContain("TopUp");
    assertThat(replay(smaller).code()).isZero();
    assertThat(replay(file, "--shrink", "--refusal", "control.snapshot-exists").code()).isZero();
    assertThat(replay(file, "--shrink", "--answer", "3").out()).contains("3 of 52 commands");
  }

  @ParameterizedTest
  @CsvSource({
    "--answer,3,--answer and --refusal need --shrink",
    "--answer=0,--shrink,--answer must be the number of a command",
    "--refusal=CBC.1,--shrink,nothing was refused by CBC.1; refusals: control.snapshot-exists",
    "--answer=99,--shrink,no command has the number 99",
    "--scenario=empty,--shrink,a history takes no --scenario"
  })
  void bad_usage_is_exit_code_2(String first, String second, String message) throws IOException {
    MainTest.Printed printed = replay(file("usage.json", history), first, second);

    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oce-sandbox-history | other | 2: format: must be",
        "\"version\": 1 | \"version\": 2 | 3: version: is not supported",
        "\"operation\":\"TakeSnapshot\" | \"operation\":\"Dance\" | \\d+: entries\\[50\\].operation: ",
        "\"operation\":\"TakeSnapshot\" | \"operation\":\"ListWorlds\" | \\d+: entries\\[50\\]",
        "\"amount\":\"3\" | \"amount\":\"x\" | \\d+: entries\\[2\\].input: amount",
        "\"amount\":\"3\" | \"amount\":{\"a\":[[[[]]]]} | \\d+: entries\\[2\\].input: amount",
        "\"caller\":\"control\" | \"caller\":7 | \\d+: entries\\[0\\].caller",
        "\"number\":12(,\"at\":\"[^\"]*\",\"op) | \"number\":11$1 | \\d+: entries\\[11\\].number: must be",
        "\"number\":12(,\"at\":\"[^\"]*\",\"op) | \"number\":3$1 | \\d+: entries\\[11\\].number: must be",
        "(\"number\":12,\"at\":\")20\\d\\d([^\"]*\",\"op) | $12020$2 | \\d+: entries\\[11\\].at: is before 20",
        "(\"number\":12,\"at\":\")20\\d\\d([^\"]*\",\"op) | $13000$2 | \\d+: entries\\[11\\].at: must be before",
        "\"entries\" | \"others\" | 1: entries: is missing",
        "\"mode\": \"real\" | \"mode\": \"odd\" | \\d+: start.mode",
        "\"ledger\": \\[ | \"ledger\": [7, | \\d+: start.world.state.ledger"
      })
  void a_hostile_file_is_one_line_and_exit_code_2(String from, String to, String complaint)
      throws IOException {
    String changed = history.replaceFirst(from, to);
    assertThat(changed).isNotEqualTo(history);
    Path file = file("hostile.json", changed);

    MainTest.Printed printed = replay(file);

    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err().trim()).matches(".*hostile\\.json:" + complaint + "[^\n]*");
  }

  @Test
  void what_is_not_json_is_one_line_too() throws IOException {
    assertThat(replay(file("cut.json", history.substring(0, history.length() / 2))).err().trim())
        .matches(".*cut\\.json:\\d+: [^\n]*");
    assertThat(replay(file("deep.json", "[".repeat(100_000))).code()).isEqualTo(2);
    assertThat(replay(file("deeper.json", "{\"a\":".repeat(100_000))).err().trim())
        .matches(".*deeper\\.json:1: [^\n]*");
    assertThat(replay(file("empty.json", "")).code()).isEqualTo(2);
    assertThat(replay(folder.resolve("none.json")).err()).contains("there is no such file");
  }

  @Test
  void an_import_of_a_history_names_replay() throws IOException {
    Path file = file("import.json", history);

    assertThat(MainTest.printed("check", file.toString()).out())
        .contains("import.json:2: format: is that of a history; run it with oce-sandbox replay");
    assertThat(Files.readAllBytes(file)).isEqualTo(history.getBytes(UTF_8));
  }
}
