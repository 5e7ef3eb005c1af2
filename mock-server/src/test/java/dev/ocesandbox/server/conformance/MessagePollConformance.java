// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** New and unread messages of several tickets. */
class MessagePollConformance {

  private final MessageDesk messages = MessageDesk.create();
  private final TicketDesk desk = messages.desk();

  private static List<String> texts(JsonNode poll) {
    List<String> texts = new ArrayList<>();
    for (JsonNode row : poll.path("immsg")) {
      texts.addAll(MessageDesk.texts(row));
    }
    return texts;
  }

  private static String cursor(JsonNode poll) {
    return "&last_message_time_id=" + poll.path("last_message_time_id").asString();
  }

  @Test
  void a_cursor_shows_only_what_is_newer_even_while_the_clock_stands_still() {
    // rule messages.poll.newer
    String first = desk.open("a");
    String second = desk.open("b");
    String ids = "case_ids=" + first + "," + second;
    JsonNode poll = messages.poll(ids);
    assertThat(texts(poll)).containsExactly("a", "b");
    assertThat(poll.path("last_message_time_id").asString()).hasSizeLessThanOrEqualTo(64);

    JsonNode none = messages.poll(ids + cursor(poll));
    assertThat(none.path("immsg")).isEmpty();
    assertThat(none.path("imstatus")).hasSize(2);
    assertThat(cursor(none)).isEqualTo(cursor(poll));

    messages.say(first, "a1");
    messages.say(second, "b1");
    JsonNode next = messages.poll(ids + cursor(none));
    assertThat(texts(next)).containsExactly("a1", "b1");

    messages.say(first, "a2");
    JsonNode last = messages.poll("case_ids=" + second + "&case_ids=" + first + cursor(next));
    assertThat(texts(last)).containsExactly("a2");
    assertThat(last.path("immsg")).hasSize(1);
    assertThat(last.at("/imstatus/0/incident_id").asString()).isEqualTo(second);
  }

  @Test
  void without_a_cursor_the_latest_ten_messages_of_each_ticket_are_shown() {
    String id = desk.open("0");
    IntStream.rangeClosed(1, 11).forEach(i -> messages.say(id, "" + i));

    JsonNode poll = messages.poll("case_ids=" + id);
    assertThat(texts(poll)).containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    assertThat(messages.poll("case_ids=" + id + "&last_message_time_id=").path("immsg"))
        .isEqualTo(poll.path("immsg"));
    assertThat(texts(messages.poll("case_ids=" + id + "&last_message_time_id=0"))).hasSize(12);
  }

  @Test
  void messages_of_support_are_unread_until_the_chat_is_marked_as_read() {
    // rules messages.unread.of-support, messages.read.all
    String id = desk.open("help");
    String other = desk.open("other");
    messages.say(id, "mine");
    desk.support(id, "accept");
    messages.answer(id, "reply", "one");
    messages.answer(id, "reply", "two");

    String ids = "case_ids=" + other + "," + id;
    assertThat(messages.unread(ids))
        .hasToString(
            ("[{'incident_id':'"
                    + other
                    + "','status':0,'unread_num':0},"
                    + "{'incident_id':'"
                    + id
                    + "','status':1,'unread_num':2}]")
                .replace('\'', '"'));
    assertThat(messages.poll(ids).at("/imstatus/0/status").asInt()).isEqualTo(1);
    assertThat(messages.poll(ids).at("/imstatus/1/status").asInt()).isZero();

    messages.users().done("acme", "cases/" + id + "/instant-messages/unread", TestServer.json());

    assertThat(messages.unread(ids).at("/1/unread_num").asInt()).isZero();
    assertThat(messages.poll(ids).at("/imstatus/1/status").asInt()).isEqualTo(1);
    messages.answer(id, "reply", "three");
    assertThat(messages.unread(ids).at("/1/unread_num").asInt()).isEqualTo(1);
  }

  @Test
  void tickets_that_the_caller_cannot_see_are_left_out() {
    // rule messages.poll.visible
    String id = desk.open("mine");
    String deleted = desk.open("deleted");
    desk.done(deleted, "cancel");
    desk.done(deleted, "delete");
    String ids = "case_ids=" + id + ",TT200001010000," + deleted + "&case_ids=" + id;

    assertThat(messages.unread(ids)).hasSize(1);
    assertThat(texts(messages.poll(ids))).containsExactly("mine");
    JsonNode foreign = messages.users().get("solo", "cases/instant-messages?" + ids);
    assertThat(foreign).hasToString("{\"imstatus\":[],\"immsg\":[]}");
    assertThat(messages.users().get("operator", "cases/instant-messages/unread?" + ids))
        .hasToString("{\"imunread\":[]}");
  }

  @Test
  void a_user_sees_the_tickets_of_a_group_that_it_names() {
    // rules privileges.tickets.own-group, privileges.tickets.policy-needed
    String id =
        messages
            .users()
            .post("admin", "cases", TicketDesk.form("help"))
            .body()
            .path("incident_id")
            .asString();
    String path = "cases/instant-messages/unread?case_ids=" + id;

    assertThat(messages.users().get("operator", path + "&group_id=g1").path("imunread")).hasSize(1);
    assertThat(messages.users().get("operator", path).path("imunread")).isEmpty();
    assertRefused(
        asked("operator", path + "&group_id=g2"), "OSM.01010002", "privileges.tickets.own-group");
    assertRefused(asked("guest", path), "OSM.01010002", "privileges.tickets.policy-needed");
  }

  @Test
  void only_who_sees_a_ticket_marks_its_messages_as_read() {
    String id = desk.open("help");
    desk.support(id, "accept");
    desk.support(id, "reply");
    String path = "cases/" + id + "/instant-messages/unread";
    JsonNode before = messages.state();

    assertRefused(
        messages.users().post("solo", path, TestServer.json()),
        "OSM.01010015",
        "privileges.tickets.own-account");
    assertRefused(
        messages.users().post("admin", path, TestServer.json()),
        "OSM.01010002",
        "privileges.tickets.others-need-group");
    assertThat(messages.state()).isEqualTo(before);
  }

  @Test
  void one_request_is_about_a_hundred_tickets_at_most() {
    // rule messages.poll.cases
    List<String> ids =
        IntStream.range(0, 100).mapToObj(i -> "TT" + (200_001_010_000L + i)).toList();
    String most = String.join(",", ids);

    assertThat(messages.unread("case_ids=" + most)).isEmpty();
    for (String wrong : List.of(most + ",TT1", most + "&case_ids=TT1", "a,,b", "T".repeat(33))) {
      assertRefused(
          asked("acme", "cases/instant-messages/unread?case_ids=" + wrong),
          "OSM.01010001",
          "messages.poll.cases");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "instant-messages?",
        "instant-messages?case_ids=",
        "instant-messages/unread?",
        "instant-messages?case_ids=TT1&last_message_time_id=now",
        "instant-messages?case_ids=TT1&last_message_time_id=1-%20"
      })
  void a_request_of_the_wrong_form_is_refused(String query) {
    // rule tickets.check.parameters
    assertRefused(asked("acme", "cases/" + query), "OSM.01010001", "tickets.check.parameters");
  }

  private TestServer.Answer asked(String caller, String path) {
    return messages.world().get(messages.users().caller(caller), TicketUsers.ROOT + path);
  }
}
