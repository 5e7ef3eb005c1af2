// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who withdraws which message until when, and what IAM users do with messages. */
class MessageWithdrawalConformance {

  private final MessageDesk messages = MessageDesk.create();
  private final TicketDesk desk = messages.desk();

  @Test
  void a_withdrawn_message_is_shown_nowhere() {
    // rules messages.withdraw.hides, messages.withdraw.exists
    String id = desk.open("help");
    messages.say(id, "secret");
    String message = messages.messageId(id, 1);
    messages.world().advance("PT1M59S");

    assertThat(messages.withdraw("acme", id, message).body()).hasToString("{}");

    assertThat(MessageDesk.texts(messages.list(id, ""))).containsExactly("help");
    assertThat(messages.list(id, "").path("count").asInt()).isEqualTo(1);
    assertThat(desk.detail(id).path("message_list")).hasSize(1);
    assertThat(messages.poll("case_ids=" + id).toString()).doesNotContain("secret");
    assertRefused(
        messages.withdraw("acme", id, message), "OSM.01010001", "messages.withdraw.exists");
    assertRefused(
        messages.withdraw("acme", id, "unknown"), "OSM.01010001", "messages.withdraw.exists");
  }

  @Test
  void a_withdrawn_answer_leaves_the_ticket_in_processing() {
    String id = desk.open("help");
    desk.support(id, "accept");
    desk.support(id, "ask");
    messages.say(id, "ecs-1");

    assertThat(messages.withdraw("acme", id, messages.messageId(id, 2)).body()).hasToString("{}");
    assertThat(desk.status(id)).isEqualTo(1);
  }

  @Test
  void what_cannot_be_withdrawn_stays_and_nothing_changes() {
    // rules messages.withdraw.span, messages.withdraw.opening, messages.withdraw.own
    String id = desk.open("help");
    messages.say(id, "mine");
    desk.support(id, "accept");
    messages.answer(id, "reply", "theirs");
    messages.world().advance("PT2M");
    JsonNode before = messages.state();

    assertRefused(
        messages.withdraw("acme", id, messages.messageId(id, 0)),
        "OSM.01010018",
        "messages.withdraw.opening");
    assertRefused(
        messages.withdraw("acme", id, messages.messageId(id, 1)),
        "OSM.01010018",
        "messages.withdraw.span");
    assertRefused(
        messages.withdraw("acme", id, messages.messageId(id, 2)),
        "OSM.01010002",
        "messages.withdraw.own");
    assertRefused(
        messages.withdraw("solo", id, messages.messageId(id, 1)),
        "OSM.01010015",
        "privileges.tickets.own-account");
    assertThat(messages.state()).isEqualTo(before);
  }

  @Test
  void users_of_a_group_write_on_the_tickets_of_each_other() {
    // rules privileges.tickets.others-need-group, privileges.tickets.own-group
    String id = opened("admin");
    assertThat(messages.tried("admin", id, MessageDesk.form("own")).body()).hasToString("{}");
    JsonNode before = messages.state();
    assertRefused(
        messages.tried("operator", id, MessageDesk.form("x")),
        "OSM.01010002",
        "privileges.tickets.others-need-group");
    assertRefused(
        messages.tried("operator", id, MessageDesk.form("x").put("group_id", "g2")),
        "OSM.01010002",
        "privileges.tickets.own-group");
    assertRefused(
        messages.tried("guest", id, MessageDesk.form("x")),
        "OSM.01010002",
        "privileges.tickets.policy-needed");
    assertRefused(
        messages.tried("solo", id, MessageDesk.form("x")),
        "OSM.01010015",
        "privileges.tickets.own-account");
    assertThat(messages.state()).isEqualTo(before);

    assertThat(
            messages.tried("operator", id, MessageDesk.form("group").put("group_id", "g1")).body())
        .hasToString("{}");

    JsonNode all = messages.users().get("operator", "cases/" + id + "/messages?group_id=g1");
    assertThat(MessageDesk.texts(all)).containsExactly("help", "own", "group");
    assertThat(all.at("/message_list/1/replier_name").asString()).isEqualTo("admin");
    assertThat(all.at("/message_list/2/replier_name").asString()).isEqualTo("operator");
    assertRefused(
        messages.withdraw("acme", id, messages.messageId(id, 1)),
        "OSM.01010002",
        "messages.withdraw.own");
    assertThat(messages.withdraw("admin", id, messages.messageId(id, 1)).body()).hasToString("{}");
  }

  @Test
  void messages_attach_files_of_their_author_only() {
    String id = opened("admin");
    String file = messages.upload("admin", "a.txt");
    assertRefused(
        messages.tried("acme", id, MessageDesk.form("x", file)),
        "OSM.01010001",
        "attachments.bind.own-unused");
    assertThat(messages.tried("admin", id, MessageDesk.form("x", file)).body()).hasToString("{}");
  }

  private String opened(String caller) {
    ObjectNode form = TicketDesk.form("help");
    return messages.users().post(caller, "cases", form).body().path("incident_id").asString();
  }
}
