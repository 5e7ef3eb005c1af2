// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Copies of a world with tickets: a file that is read, a fork, and a snapshot that is restored.
 *
 * @param server the server
 * @param diary what the API shows of the tickets
 * @param wall real time of requests
 */
record TicketCopies(StoryServer server, TicketDiary diary, Instant wall) {

  private static final String TOKEN = "sandbox-token-acme";

  /** Compares all copies with the world; a change must be gone after the snapshot is restored. */
  void agree(Runnable change) {
    String file = server.export(wall);
    List<String> shown = diary.shown(TOKEN);
    String snapshot =
        server
            .control(wall, "POST", "/snapshots", Json.object())
            .body()
            .path("snapshot_id")
            .asString();
    JsonNode fork = Json.object().put("from", "default");
    for (JsonNode copy :
        List.of(
            server.control(wall, "", "POST", "/import", Json.read(file)).body(),
            server.control(wall, "", "POST", "", fork).body())) {
      assertThat(diary.shown(token(copy))).isEqualTo(shown);
      server.control(wall, "/" + copy.path("id").asString(), "DELETE", "", null);
    }
    change.run();
    assertThat(server.export(wall)).isNotEqualTo(file);
    server.control(wall, "POST", "/snapshots/" + snapshot + "/restore", null);
    assertThat(diary.shown(TOKEN)).isEqualTo(shown);
    assertThat(server.export(wall)).isEqualTo(file);
  }

  private static String token(JsonNode world) {
    for (JsonNode account : world.path("accounts")) {
      if (account.path("name").asString().equals("acme")) {
        return account.path("token").asString();
      }
    }
    throw new AssertionError("no account acme in " + world);
  }
}
