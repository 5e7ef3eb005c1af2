// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whose authorizations an account and its IAM users see and answer. */
class AuthorizationGroupsConformance {

  private static final String ROOT = TicketUsers.ROOT;

  private final TicketUsers users = TicketUsers.create();
  private final String ofAdmin = asked("admin");
  private final String ofAccount = asked("acme");

  /** Opens a ticket on which support asks for an authorization; returns the id of that. */
  private String asked(String owner) {
    String ticket =
        users.post(owner, "cases", TicketDesk.form("look")).body().path("incident_id").asString();
    String actions = "/tickets/" + ticket + "/actions";
    users.world().control("POST", actions, TestServer.json().put("do", "accept"));
    users
        .world()
        .control("POST", actions, TestServer.json().put("do", "authorize").put("text", "may we?"));
    return users
        .get("acme", "authorizations?incident_id=" + ticket)
        .at("/incident_auth_list/0/id")
        .asString();
  }

  private TestServer.Answer put(String caller, String path, ObjectNode body) {
    return TestServer.send(
        HttpRequest.newBuilder(URI.create(TestServer.endpoint() + ROOT + path))
            .header("X-Auth-Token", users.caller(caller).path("token").asString())
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private int listed(String caller, String query) {
    return users.get(caller, "authorizations" + query).path("count").asInt(-1);
  }

  private static ObjectNode body(String group) {
    return group.isEmpty() ? TestServer.json() : TestServer.json().put("group_id", group);
  }

  @Test
  void lists_show_the_account_all_and_users_their_own_or_those_of_the_group() {
    assertThat(listed("acme", "")).isEqualTo(2);
    assertThat(listed("admin", "")).isEqualTo(1);
    assertThat(listed("operator", "")).isZero();
    assertThat(listed("operator", "?group_id=g1")).isEqualTo(1);
    assertThat(listed("solo", "")).isZero();
    assertRefused(
        users.world().get(users.caller("operator"), ROOT + "authorizations?group_id=g2"),
        "OSM.01010002",
        "privileges.tickets.own-group");
    assertRefused(
        users.world().get(users.caller("guest"), ROOT + "authorizations"),
        "OSM.01010002",
        "privileges.tickets.policy-needed");
  }

  @ParameterizedTest
  @CsvSource({"acme, ''", "admin, ''", "operator, g1"})
  void who_may_handle_the_ticket_grants_and_takes_back(String caller, String group) {
    assertThat(put(caller, "authorizations/" + ofAdmin, body(group)).body()).hasToString("{}");
    assertThat(
            put(caller, "authorizations/" + ofAdmin + "/action?action_id=cancel", body(group))
                .body())
        .hasToString("{}");
    assertThat(users.get("acme", "authorizations/" + ofAdmin).path("status").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "operator, '', privileges.tickets.others-need-group",
    "operator, g2, privileges.tickets.own-group",
    "guest, g1, privileges.tickets.policy-needed"
  })
  void who_may_not_handle_the_ticket_answers_nothing(String caller, String group, String rule) {
    JsonNode before = users.world().control("GET", "/state");

    assertRefused(put(caller, "authorizations/" + ofAdmin, body(group)), "OSM.01010002", rule);
    for (String action : new String[] {"reject", "cancel"}) {
      assertRefused(
          put(caller, "authorizations/" + ofAdmin + "/action?action_id=" + action, body(group)),
          "OSM.01010002",
          rule);
    }
    assertThat(users.world().control("GET", "/state")).isEqualTo(before);
  }

  @Test
  void an_administrator_does_not_answer_for_the_account_and_others_know_nothing() {
    assertRefused(
        put("admin", "authorizations/" + ofAccount, body("")),
        "OSM.01010002",
        "privileges.tickets.others-need-group");
    assertRefused(
        put("solo", "authorizations/" + ofAccount, body("")),
        "OSM.01010001",
        "authorizations.exists");
  }
}
