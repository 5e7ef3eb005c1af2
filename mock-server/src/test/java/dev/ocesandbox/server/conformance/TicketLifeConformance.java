// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The life of a ticket: every move, and what is refused. */
class TicketLifeConformance {

  private final TicketDesk desk = TicketDesk.empty();

  private String in(String path) {
    String id = desk.open("how do I renew?");
    for (String action : path.isEmpty() ? new String[0] : path.split(" ")) {
      if (action.startsWith("+")) {
        desk.done(id, action.substring(1));
      } else {
        desk.support(id, action);
      }
    }
    return id;
  }

  @Test
  void a_ticket_is_opened_answered_closed_rated_and_deleted() {
    // rules tickets.create.waits, support.actions.move, tickets.delete.keeps-status
    String id = desk.open("how do I renew?");
    assertThat(desk.status(id)).isZero();
    assertThat(desk.support(id, "accept").path("status").asInt()).isEqualTo(1);
    assertThat(desk.support(id, "propose").path("unread").asInt()).isEqualTo(1);
    assertThat(desk.status(id)).isEqualTo(2);
    ObjectNode rating = TestServer.json().put("judgement", "fine");
    rating
        .putArray("incident_satisfaction_list")
        .addObject()
        .put("satisfaction_id", 1)
        .put("satisfaction_value", 5);
    assertThat(desk.act(id, "close", rating).body()).hasToString("{}");

    assertThat(desk.detail(id).path("status").asInt()).isEqualTo(3);
    assertThat(desk.detail(id).path("judgement").asString()).isEqualTo("fine");
    assertThat(desk.detail(id).at("/incident_satisfaction/0/satisfaction_value").asInt())
        .isEqualTo(5);
    assertThat(desk.detail(id).path("message_list")).hasSize(2);
    assertThat(desk.logs(id)).containsExactly(5, 3, 0);
    desk.done(id, "delete");
    assertThat(desk.status(id)).isEqualTo(13);
    assertThat(desk.ids("")).isEmpty();
    assertThat(desk.ids("?status=13")).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "+cancel, 4",
    "accept, 1",
    "accept ask, 17",
    "accept propose, 2",
    "accept propose reject, 1",
    "accept pause, 5",
    "accept pause resume, 1",
    "invalidate, 12",
    "accept invalidate, 12",
    "accept +close, 3",
    "accept ask +close, 3",
    "accept propose +close, 3",
    "accept resolve, 3",
    "accept propose resolve, 3",
    "+cancel +delete, 13",
    "invalidate +delete, 13",
    "accept reply, 1",
    "+press, 0",
    "accept +press, 1"
  })
  void each_legal_path_leads_to_its_status(String path, int status) {
    assertThat(desk.status(in(path))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "'', close",
    "'', delete",
    "accept, cancel",
    "accept, delete",
    "accept ask, cancel",
    "accept ask, press",
    "accept propose, cancel",
    "accept propose, press",
    "accept pause, close",
    "accept pause, press",
    "+cancel, cancel",
    "+cancel, close",
    "+cancel, press",
    "accept +close, cancel",
    "accept +close, close",
    "invalidate, close",
    "invalidate, press"
  })
  void an_action_that_the_status_forbids_is_refused_and_changes_nothing(
      String path, String action) {
    // rule tickets.action.status
    String id = in(path);
    String before = desk.detail(id).toString() + desk.logs(id);

    assertRefused(desk.act(id, action), "OSM.01010018", "tickets.action.status");
    assertThat(desk.detail(id).toString() + desk.logs(id)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "'', propose, 409",
    "'', reply, 409",
    "accept, accept, 409",
    "accept, reject, 409",
    "accept ask, resolve, 409",
    "+cancel, accept, 409",
    "accept, sing, 400"
  })
  void support_cannot_do_what_the_status_forbids(String path, String action, int status) {
    // rules control.ticket-action-possible, control.ticket-exists
    assertThat(desk.tried(in(path), action).status()).isEqualTo(status);
    assertThat(desk.tried("TT200001010000", "accept").status()).isEqualTo(404);
  }

  @Test
  void a_ticket_can_be_urged_again_after_half_an_hour() {
    // rule tickets.urge.interval
    String id = desk.open("hurry");
    desk.done(id, "press");
    assertRefused(desk.act(id, "press"), "OSM.01010004", "tickets.urge.interval");
    desk.world().advance("PT29M59S");
    assertRefused(desk.act(id, "press"), "OSM.01010004", "tickets.urge.interval");
    desk.world().advance("PT1S");
    desk.done(id, "press");
    assertThat(desk.logs(id)).containsExactly(2, 2, 0);
  }

  @Test
  void unknown_actions_and_tickets_of_others_are_refused() {
    // rules tickets.action.known, tickets.case.exists, privileges.tickets.own-account
    String id = desk.open("mine");
    assertRefused(desk.act(id, "sing"), "OSM.01010013", "tickets.action.known");
    assertRefused(desk.act("TT200001010000", "press"), "OSM.01010015", "tickets.case.exists");
    assertRefused(
        desk.world().get("solo", TicketDesk.CASES + "/" + id),
        "OSM.01010015",
        "privileges.tickets.own-account");
  }
}
