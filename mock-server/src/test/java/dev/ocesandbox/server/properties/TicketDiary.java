// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the API shows of the tickets of an account, all of it compared. */
final class TicketDiary {

  private static final Duration URGE_INTERVAL = Duration.ofMinutes(30);

  private final StoryServer server;
  private final Instant wall;
  private final Map<String, Instant> urged = new HashMap<>();

  /**
   * A ticket as it is shown.
   *
   * @param status status
   * @param logs entries of its operation log
   * @param messages messages
   * @param unread messages of support that are unread
   */
  record Seen(int status, int logs, int messages, int unread) {}

  TicketDiary(StoryServer server, Instant wall) {
    this.server = server;
    this.wall = wall;
  }

  JsonNode post(String path, JsonNode body) {
    return ask("POST", "acme", path, body);
  }

  private JsonNode get(String path) {
    return ask("GET", "acme", path, Json.object());
  }

  private JsonNode ask(String method, String account, String path, JsonNode body) {
    var answer =
        server.api(
            wall,
            method,
            "/v2/servicerequest/" + path,
            Map.of("X-Auth-Token", "sandbox-token-" + account),
            body);
    assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Whether half an hour has passed since the customer urged last. */
  boolean mayUrge(String id, Instant now) {
    Instant last = urged.get(id);
    return last == null || !now.isBefore(last.plus(URGE_INTERVAL));
  }

  void urged(String id, Instant at) {
    urged.put(id, at);
  }

  /** All tickets, those too that were deleted: of them, the status is all that is shown. */
  Map<String, Seen> look() {
    Map<String, Seen> seen = new TreeMap<>();
    JsonNode state = Json.read(server.export(wall));
    for (JsonNode ticket : state.at("/state/rooms/tickets/tickets")) {
      String id = ticket.path("id").asString();
      seen.put(
          id,
          new Seen(
              get("cases/" + id + "/status").path("status").asInt(),
              ticket.path("logs").size(),
              ticket.path("messages").size(),
              unread(ticket)));
    }
    return seen;
  }

  private static int unread(JsonNode ticket) {
    int unread = 0;
    for (JsonNode message : ticket.path("messages")) {
      boolean support = !message.path("author").asString().equals("CUSTOMER");
      unread += support && !message.path("read").asBoolean() ? 1 : 0;
    }
    return unread;
  }

  /** Lists, counts, details, logs and unread numbers must say the same as the state. */
  void agree() {
    Map<String, Seen> all = look();
    Map<Integer, Integer> rows = new TreeMap<>();
    for (JsonNode row : get("cases?limit=100").path("incident_info_list")) {
      Seen seen = all.get(row.path("incident_id").asString());
      assertThat(seen).isNotNull();
      assertThat(row.path("status").asInt()).isEqualTo(seen.status()).isNotEqualTo(13);
      rows.merge(seen.status(), 1, Integer::sum);
    }
    assertThat(rows).isEqualTo(counts("")).isEqualTo(statuses(all));
    int deleted = (int) all.values().stream().filter(seen -> seen.status() == 13).count();
    assertThat(get("cases?status=13&limit=0").path("total_count").asInt()).isEqualTo(deleted);
    assertThat(counts("?status=13").getOrDefault(13, 0)).isEqualTo(deleted);
    details(all);
    assertThat(ask("GET", "solo", "cases", Json.object()).path("total_count").asInt()).isZero();
  }

  private static Map<Integer, Integer> statuses(Map<String, Seen> all) {
    Map<Integer, Integer> statuses = new TreeMap<>();
    all.values().forEach(seen -> statuses.merge(seen.status(), 1, Integer::sum));
    statuses.remove(13);
    return statuses;
  }

  private Map<Integer, Integer> counts(String query) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (JsonNode row : get("cases/count" + query).path("incident_status_counts")) {
      counts.put(row.path("status").asInt(), row.path("count").asInt());
    }
    return counts;
  }

  private void details(Map<String, Seen> all) {
    List<String> shown = new ArrayList<>();
    all.forEach(
        (id, seen) -> {
          JsonNode detail = get("cases/" + id);
          if (seen.status() == 13) {
            assertThat(detail.path("error_code").asString()).isEqualTo("OSM.01010015");
            return;
          }
          shown.add(id);
          JsonNode info = detail.path("incident_detail_info");
          assertThat(info.path("status").asInt()).isEqualTo(seen.status());
          assertThat(info.path("message_list")).hasSize(seen.messages());
          assertThat(get("cases/" + id + "/operate-logs?limit=1").path("total_count").asInt())
              .isEqualTo(seen.logs());
        });
    if (!shown.isEmpty()) {
      JsonNode unread =
          get("cases/instant-messages/unread?case_ids=" + String.join(",", shown)).path("imunread");
      for (JsonNode row : unread) {
        Seen seen = all.get(row.path("incident_id").asString());
        assertThat(seen).isNotNull();
        assertThat(row.path("unread_num").asInt(-1)).isEqualTo(seen.unread());
      }
      assertThat(unread).as("%s", unread).hasSize(shown.size());
    }
  }

  /** Everything that the API says of the tickets, as text. */
  List<String> shown(String token) {
    List<String> targets = new ArrayList<>(List.of("cases?limit=100", "cases/count"));
    for (String id : look().keySet()) {
      for (String part : List.of("", "/status", "/operate-logs?limit=100", "/messages")) {
        targets.add("cases/" + id + part);
      }
    }
    List<String> answers = new ArrayList<>();
    for (String target : targets) {
      answers.add(
          target
              + ": "
              + server
                  .api(
                      wall,
                      "GET",
                      "/v2/servicerequest/" + target,
                      Map.of("X-Auth-Token", token),
                      Json.object())
                  .body());
    }
    return answers;
  }
}
