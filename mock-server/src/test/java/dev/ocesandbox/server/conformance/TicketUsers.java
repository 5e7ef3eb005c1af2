// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A world in which acme has IAM users with policies and groups for tickets. */
record TicketUsers(TestWorld world) {

  static final String ROOT = "/v2/servicerequest/";
  static final String ADMIN = "Ticket Administrator";
  static final String OPERATOR = "Ticket Group Operator";

  static TicketUsers create() {
    JsonNode file = TestWorld.create(Target.request("empty")).control("GET", "/export");
    for (JsonNode account : file.path("accounts")) {
      if (account.path("name").asString().equals("acme")) {
        ArrayNode users = ((ObjectNode) account).putArray("users");
        user(users, "admin", "g1", ADMIN);
        user(users, "operator", "g1", OPERATOR);
        user(users, "guest", "", "");
      }
    }
    return new TicketUsers(TestWorld.imported(file));
  }

  private static void user(ArrayNode users, String name, String group, String policy) {
    ObjectNode user = users.addObject().put("name", name);
    user.putArray("actions");
    if (!group.isEmpty()) {
      user.putArray("groups").add(group);
    }
    if (!policy.isEmpty()) {
      user.putArray("policies").add(policy);
    }
  }

  /** The account acme, another account or an IAM user of acme. */
  JsonNode caller(String name) {
    return name.equals("acme") || name.equals("solo")
        ? world.account(name)
        : world.user("acme", name);
  }

  JsonNode get(String caller, String path) {
    TestServer.Answer answer = world.get(caller(caller), ROOT + path);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  TestServer.Answer post(String caller, String path, ObjectNode body) {
    return world.post(caller(caller), ROOT + path, body);
  }

  void done(String caller, String path, ObjectNode body) {
    TestServer.Answer answer = post(caller, path, body);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    assertThat(answer.body()).hasToString("{}");
  }

  static void assertRefused(TestServer.Answer answer, String code, String rule) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    assertThat(answer.body().path("error_code").asString()).isEqualTo(code);
    assertThat(answer.explained().path("rule").path("id").asString()).isEqualTo(rule);
  }
}
