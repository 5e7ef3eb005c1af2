// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages of the tickets of acme and its users, by plain HTTP. */
record MessageDesk(TicketUsers users) {

  static MessageDesk create() {
    return new MessageDesk(TicketUsers.create());
  }

  TestWorld world() {
    return users.world();
  }

  /** The ticket desk of the same world. */
  TicketDesk desk() {
    return new TicketDesk(world());
  }

  static ObjectNode form(String text, String... attachments) {
    ObjectNode body = TestServer.json();
    ObjectNode message = body.putObject("message").put("content", text);
    for (String id : attachments) {
      message.withArray("accessory_ids").add(id);
    }
    return body;
  }

  TestServer.Answer tried(String caller, String id, ObjectNode form) {
    return users.post(caller, "cases/" + id + "/message", form);
  }

  void say(String id, String text) {
    users.done("acme", "cases/" + id + "/message", form(text));
  }

  void answer(String id, String action, String text) {
    world()
        .control(
            "POST",
            "/tickets/" + id + "/actions",
            TestServer.json().put("do", action).put("text", text));
  }

  JsonNode list(String id, String query) {
    return users.get("acme", "cases/" + id + "/messages" + query);
  }

  JsonNode poll(String query) {
    return users.get("acme", "cases/instant-messages?" + query);
  }

  JsonNode unread(String query) {
    return users.get("acme", "cases/instant-messages/unread?" + query).path("imunread");
  }

  static List<String> texts(JsonNode answer) {
    return answer
        .path("message_list")
        .valueStream()
        .map(row -> row.path("content").asString())
        .toList();
  }

  /** The id of the message at a position, which ShowCaseDetail shows. */
  String messageId(String id, int index) {
    return desk().detail(id).path("message_list").path(index).path("message_id").asString();
  }

  TestServer.Answer withdraw(String caller, String id, String message) {
    return users.post(
        caller, "cases/" + id + "/instant-messages/" + message + "/withdraw", TestServer.json());
  }

  String upload(String caller, String name) {
    TestServer.Answer answer =
        users.post(
            caller,
            "accessorys/json-format-content",
            TestServer.json()
                .put("accessory_name", name)
                .put("accessory_from", "message")
                .put("accessory_data", Base64.getEncoder().encodeToString(new byte[] {1, 2})));
    assertThat(answer.body().path("accessory_id").asString()).as("%s", answer.body()).isNotEmpty();
    return answer.body().path("accessory_id").asString();
  }

  JsonNode state() {
    return world().control("GET", "/state");
  }
}
