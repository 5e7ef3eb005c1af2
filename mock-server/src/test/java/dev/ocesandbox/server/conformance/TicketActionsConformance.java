// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request to withdraw, close, urge or delete a ticket may hold. */
class TicketActionsConformance {

  private static final String CHECK = "tickets.check.parameters";

  private final TicketDesk desk = TicketDesk.empty();
  private final String id = desk.open("help");

  private TestServer.Answer withoutBody(String query) {
    return TestServer.send(
        HttpRequest.newBuilder(
                URI.create(TestServer.endpoint() + TicketDesk.CASES + "/" + id + "/action" + query))
            .header("X-Auth-Token", desk.world().account("acme").path("token").asString())
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private static ObjectNode rating(int rows) {
    ObjectNode body = TestServer.json();
    ArrayNode list = body.putArray("incident_satisfaction_list");
    for (int i = 0; i < rows; i++) {
      list.addObject().put("satisfaction_id", 1).put("satisfaction_value", 5);
    }
    return body;
  }

  private void unchanged() {
    assertThat(desk.logs(id)).containsExactly(0);
    assertThat(desk.status(id)).isZero();
  }

  @Test
  void the_body_may_be_absent_or_empty() {
    assertThat(withoutBody("?action_id=press").body()).hasToString("{}");
    desk.world().advance("PT30M");
    desk.done(id, "press");
    assertThat(withoutBody("?action_id=cancel").body()).hasToString("{}");

    assertThat(desk.logs(id)).containsExactly(4, 2, 2, 0);
  }

  @Test
  void the_remark_is_in_the_log() {
    desk.act(id, "press", TestServer.json().put("operate_desc", "again, please"));

    assertThat(
            desk.get("/" + id + "/operate-logs")
                .at("/incident_operate_log_list/0/operate_desc")
                .asString())
        .isEqualTo("again, please");
  }

  @ParameterizedTest
  @CsvSource({
    "'', " + CHECK,
    "?action_id=, " + CHECK,
    "?action_id=ppppppppppppppppppppppppppppppppp, " + CHECK,
    "?action_id=PRESS, tickets.action.known",
    "?action_id=reopen, tickets.action.known",
    "?action_id=press%20, tickets.action.known"
  })
  void an_action_that_is_missing_or_unknown_is_refused(String query, String rule) {
    assertRefused(withoutBody(query), rule.equals(CHECK) ? "OSM.01010001" : "OSM.01010013", rule);
    unchanged();
  }

  @ParameterizedTest
  @CsvSource({"judgement, 400", "operate_desc, 400", "group_id, 64"})
  void texts_have_a_longest_length(String field, int longest) {
    assertRefused(
        desk.act(id, "press", TestServer.json().put(field, "x".repeat(longest + 1))),
        "OSM.01010001",
        CHECK);
    unchanged();
    assertThat(desk.act(id, "press", TestServer.json().put(field, "x".repeat(longest))).body())
        .hasToString("{}");
  }

  @Test
  void a_rating_counts_only_when_the_ticket_is_closed() {
    desk.act(id, "press", rating(1).put("judgement", "slow"));
    assertThat(desk.detail(id).path("judgement").asString()).isEmpty();
    desk.support(id, "accept");

    assertThat(desk.act(id, "close", rating(1).put("judgement", "fine")).body()).hasToString("{}");

    assertThat(desk.detail(id).path("judgement").asString()).isEqualTo("fine");
    assertThat(desk.logs(id)).containsExactly(5, 3, 2, 0);
  }

  @ParameterizedTest
  @CsvSource({"2, tickets.rating.points", "100, tickets.rating.points", "101, " + CHECK})
  void a_rating_has_up_to_a_hundred_points_each_once(int rows, String rule) {
    desk.support(id, "accept");

    assertRefused(desk.act(id, "close", rating(rows)), "OSM.01010001", rule);
    assertThat(desk.status(id)).isEqualTo(1);
  }
}
