// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code replay} of histories that do not hold all that has happened. */
class ReplayCutHistoryTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  @TempDir Path folder;

  /** Returns the history of a world that keeps so much, after writes and then reads. */
  private static String history(String kept, int writes, int reads)
      throws IOException, InterruptedException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      String world = sandbox.endpoint() + "/_sandbox/worlds/default";
      send("PUT", world + "/settings", "{\"history\": \"" + kept + "\"}");
      for (int i = 1; i <= writes; i++) {
        send("POST", world + "/accounts/acme/top-ups", "{\"amount\": \"" + i + "\"}");
      }
      for (int i = 0; i < reads; i++) {
        send("GET", sandbox.endpoint() + BALANCES, "");
      }
      return send("GET", world + "/export?history=true", "");
    }
  }

  private static String send(String method, String url, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .header("X-Auth-Token", "sandbox-token-acme")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }

  private MainTest.Printed replay(String history) throws IOException {
    Path file = Files.writeString(folder.resolve("history.json"), history);
    return MainTest.printed("replay", file.toString());
  }

  @Test
  void the_result_says_where_a_cut_history_starts_and_what_it_lacks() throws Exception {
    String history = history("64KiB", 200, 100);
    JsonNode start = Json.read(history).path("start");
    long before = start.path("commands_before").asLong();
    long dropped = start.path("reads_dropped").asLong();
    assertThat(before).isPositive();
    assertThat(dropped).isPositive();

    MainTest.Printed printed = replay(history);

    assertThat(printed.err()).isEmpty();
    assertThat(printed.out().trim())
        .endsWith(
            " answers compared, all the same; starts after command %d; %d reads dropped"
                .formatted(before, dropped));
    assertThat(printed.code()).isZero();
  }

  @Test
  void an_answer_that_was_not_kept_is_not_compared_and_said() throws Exception {
    String history = history("4MiB", 3, 1);
    String answer = "\"status\":2\\d\\d,\"answer\":\"[^\\n]*\"}";

    MainTest.Printed printed =
        replay(history.replaceFirst(answer, "\"status\":0,\"answer_left_out\":\"none\"}"));

    assertThat(printed.out().trim())
        .endsWith(
            ": 5 commands, 4 answers compared, all the same; 1 answer not kept, so not compared");
    assertThat(printed.code()).isZero();

    MainTest.Printed none =
        replay(history.replaceAll(answer, "\"status\":0,\"answer_left_out\":\"none\"}"));

    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .contains(
            "history.json: nothing was compared: the file has no answers that were kept;"
                + " 5 answers not kept, so not compared; the setting history of a world");
  }

  @Test
  void a_history_without_commands_is_refused_with_the_reason() throws Exception {
    String history = history("0", 7, 1);

    MainTest.Printed printed = replay(history);

    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err().trim())
        .endsWith(
            "nothing was compared: the file has no commands; starts after command "
                + Json.read(history).path("start").path("commands_before").asLong()
                + "; the setting history of a world says how much it keeps, such as 64MiB");
  }
}
