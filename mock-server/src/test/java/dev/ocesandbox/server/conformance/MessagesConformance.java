// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What customers write on tickets, how it is listed, and what is refused. */
class MessagesConformance {

  private final MessageDesk messages = MessageDesk.create();
  private final TicketDesk desk = messages.desk();

  @Test
  void messages_are_listed_from_the_oldest_to_the_newest() {
    // rules messages.list.oldest-first, messages.create.keeps-status
    String id = desk.open("help");
    messages.say(id, "one");
    desk.support(id, "accept");
    messages.answer(id, "reply", "two");

    JsonNode all = messages.list(id, "");
    assertThat(MessageDesk.texts(all)).containsExactly("help", "one", "two");
    assertThat(all.path("count").asInt()).isEqualTo(3);
    assertThat(all.at("/message_list/0/is_first_message").asInt()).isEqualTo(1);
    assertThat(all.at("/message_list/1/is_first_message").asInt()).isZero();
    assertThat(all.at("/message_list/1/type").asInt()).isZero();
    assertThat(all.at("/message_list/1/replier_type").asInt()).isZero();
    assertThat(all.at("/message_list/1/replier_name").asString()).isEqualTo("acme");
    assertThat(all.at("/message_list/2/type").asInt()).isEqualTo(1);
    assertThat(all.at("/message_list/2/replier_type").asInt()).isEqualTo(1);
    assertThat(MessageDesk.texts(messages.list(id, "?offset=1&limit=1"))).containsExactly("one");
    assertThat(messages.list(id, "?limit=0").path("count").asInt()).isEqualTo(3);
    assertThat(MessageDesk.texts(messages.list(id, "?limit=0"))).isEmpty();
    assertThat(desk.status(id)).isEqualTo(1);
    assertThat(desk.logs(id)).containsExactly(0);
  }

  @Test
  void the_answer_to_a_question_of_support_takes_the_ticket_back_to_processing() {
    // rule messages.create.answers
    String id = desk.open("help");
    desk.support(id, "accept");
    messages.answer(id, "ask", "which server?");
    assertThat(desk.status(id)).isEqualTo(17);

    messages.say(id, "ecs-1");

    assertThat(desk.status(id)).isEqualTo(1);
    assertThat(desk.logs(id)).containsExactly(85, 0);
    assertThat(MessageDesk.texts(messages.list(id, "")))
        .containsExactly("help", "which server?", "ecs-1");
  }

  @Test
  void prompt_support_goes_on_after_the_answer() {
    messages.world().control("PUT", "/settings", TestServer.json().put("support", "prompt"));
    String id = desk.open("help");
    messages.world().advance("PT6M");
    desk.support(id, "ask");
    messages.world().advance("PT2H");
    assertThat(desk.status(id)).isEqualTo(17);

    messages.say(id, "ecs-1");
    messages.world().advance("PT30M");

    assertThat(desk.status(id)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"cancel, ''", "'', invalidate", "'', accept resolve"})
  void tickets_that_have_ended_take_no_messages(String action, String support) {
    // rule messages.ended-tickets
    String id = desk.open("help");
    messages.say(id, "one");
    String message = messages.messageId(id, 1);
    for (String one : support.isEmpty() ? new String[0] : support.split(" ")) {
      desk.support(id, one);
    }
    if (!action.isEmpty()) {
      desk.done(id, action);
    }
    JsonNode before = messages.state();

    assertRefused(
        messages.tried("acme", id, MessageDesk.form("more")),
        "OSM.01010018",
        "messages.ended-tickets");
    assertRefused(messages.withdraw("acme", id, message), "OSM.01010018", "messages.ended-tickets");
    assertThat(messages.state()).isEqualTo(before);
    desk.done(id, "delete");
    assertRefused(
        messages.tried("acme", id, MessageDesk.form("more")),
        "OSM.01010015",
        "tickets.case.exists");
  }

  @Test
  void a_paused_ticket_takes_messages() {
    String id = desk.open("help");
    desk.support(id, "accept");
    desk.support(id, "pause");
    messages.say(id, "one");
    assertThat(desk.status(id)).isEqualTo(5);
  }

  @Test
  void tags_are_taken_out_of_texts_unless_the_caller_wants_them() {
    // rule messages.list.plain-text
    String id = desk.open("help");
    messages.say(id, "<p>if a < 1 and b > 2</p><br/>then");

    assertThat(MessageDesk.texts(messages.list(id, "?offset=1")))
        .containsExactly("if a < 1 and b > 2then");
    assertThat(MessageDesk.texts(messages.list(id, "?offset=1&trim_osm_rich_text_label=false")))
        .containsExactly("<p>if a < 1 and b > 2</p><br/>then");
    assertThat(messages.poll("trim_osm_rich_text_label=false&case_ids=" + id).toString())
        .contains("<p>");
    assertThat(messages.poll("case_ids=" + id).toString()).doesNotContain("<p>");
  }

  @Test
  void messages_carry_attachments_within_the_limit_of_the_ticket() {
    // rules attachments.bind.own-unused, attachments.bind.most
    String id = desk.open("help");
    String file = messages.upload("acme", "a.txt");
    messages.users().done("acme", "cases/" + id + "/message", MessageDesk.form("see", file));
    assertThat(messages.list(id, "").at("/message_list/1/accessory_list"))
        .hasToString("[{\"accessory_id\":\"" + file + "\",\"file_actual_name\":\"a.txt\"}]");

    String[] more = new String[5];
    for (int i = 0; i < more.length; i++) {
      more[i] = messages.upload("acme", i + ".txt");
    }
    String others = messages.upload("solo", "b.txt");
    JsonNode before = messages.state();
    assertRefused(
        messages.tried("acme", id, MessageDesk.form("again", file)),
        "OSM.01010001",
        "attachments.bind.own-unused");
    assertRefused(
        messages.tried("acme", id, MessageDesk.form("theirs", others)),
        "OSM.01010001",
        "attachments.bind.own-unused");
    assertRefused(
        messages.tried("acme", id, MessageDesk.form("all", more)),
        "OSM.01010001",
        "attachments.bind.most");
    assertThat(messages.state()).isEqualTo(before);
  }

  @Test
  void a_message_of_the_wrong_form_is_refused_and_changes_nothing() {
    // rule tickets.check.parameters
    String id = desk.open("help");
    JsonNode before = messages.state();
    String[] eleven = new String[11];
    Arrays.fill(eleven, "a");

    for (ObjectNode form :
        List.of(
            TestServer.json(),
            MessageDesk.form("x".repeat(10_001)),
            MessageDesk.form("x", "a".repeat(33)),
            MessageDesk.form("x", ""),
            MessageDesk.form("x", eleven),
            MessageDesk.form("x").put("group_id", "g".repeat(65)))) {
      assertRefused(messages.tried("acme", id, form), "OSM.01010001", "tickets.check.parameters");
    }
    assertThat(messages.state()).isEqualTo(before);
    messages.say(id, "x".repeat(10_000));
    messages.say(id, "");
  }

  @Test
  void a_ticket_has_a_limited_number_of_messages() {
    // rule messages.create.most
    String id = desk.open("help");
    JsonNode file = messages.world().control("GET", "/export");
    ArrayNode kept = (ArrayNode) file.at("/state/rooms/tickets/tickets/0/messages");
    assertThat(kept).hasSize(1);
    for (int i = 1; i < 1_000; i++) {
      kept.add(((ObjectNode) kept.get(0).deepCopy()).put("id", "m" + i).put("first", false));
    }
    ((ObjectNode) file.at("/state/counters")).put("ticket-message", 1_000);
    MessageDesk full = new MessageDesk(new TicketUsers(TestWorld.imported(file)));

    assertRefused(
        full.tried("acme", id, MessageDesk.form("more")), "OSM.01010018", "messages.create.most");
    assertThat(full.list(id, "").path("count").asInt()).isEqualTo(1_000);
  }

  @Test
  void paging_back_shows_the_newest_of_the_older_messages() {
    // rules messages.more.before, messages.more.type, tickets.time.exists
    String id = desk.open("zero");
    for (String text : List.of("one", "two", "three")) {
      messages.world().advance("PT1M");
      messages.say(id, text);
    }
    String path = "cases/" + id + "/instant-messages/more?create_time=";
    String time = messages.list(id, "").at("/message_list/2/create_time").asString();
    long millis = Instant.parse(time).toEpochMilli();

    for (Object from : List.of(time, millis)) {
      JsonNode older = messages.users().get("acme", path + from + "&type=0&limit=1");
      assertThat(MessageDesk.texts(older)).containsExactly("one");
      assertThat(older.path("count").asInt()).isEqualTo(2);
      assertThat(MessageDesk.texts(messages.users().get("acme", path + from + "&type=0&limit=100")))
          .containsExactly("zero", "one");
    }
    assertRefused(more(path + time + "&type=2&limit=1"), "OSM.01010012", "messages.more.type");
    assertRefused(
        more(path + "2026-02-31T00:00:00Z&type=0&limit=1"), "OSM.01010001", "tickets.time.exists");
    for (String wrong :
        List.of("today&type=0&limit=1", "1&type=0", "1&limit=1", "1&type=0&limit=101")) {
      assertRefused(more(path + wrong), "OSM.01010001", "tickets.check.parameters");
    }
  }

  private TestServer.Answer more(String path) {
    return messages.world().get("acme", TicketUsers.ROOT + path);
  }
}
