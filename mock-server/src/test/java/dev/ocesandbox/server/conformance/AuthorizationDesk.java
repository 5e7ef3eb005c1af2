// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Authorizations of acme, by plain HTTP. */
record AuthorizationDesk(TicketDesk tickets) {

  static final String LIST = "/v2/servicerequest/authorizations";

  /** A world in which acme has a server. */
  static AuthorizationDesk withServer() {
    Shop acme = Shop.emptyAcme();
    acme.topUp("100.00");
    acme.paid(acme.buy("1.00"));
    return new AuthorizationDesk(new TicketDesk(acme.world()));
  }

  TestWorld world() {
    return tickets.world();
  }

  /** Opens a ticket that support has accepted. */
  String ticket(String text) {
    String id = tickets.open(text);
    tickets.support(id, "accept");
    return id;
  }

  /** Support asks for an authorization; returns its id. */
  String ask(String ticket) {
    assertThat(tried(ticket).status()).isEqualTo(200);
    return ids("?incident_id=" + ticket).get(0);
  }

  TestServer.Answer tried(String ticket) {
    return TestServer.control(
        "POST",
        "/worlds/" + world().id() + "/tickets/" + ticket + "/actions",
        TestServer.json().put("do", "authorize").put("text", "look"));
  }

  List<String> ids(String query) {
    return world()
        .get("acme", LIST + query)
        .body()
        .path("incident_auth_list")
        .valueStream()
        .map(row -> row.path("id").asString())
        .toList();
  }

  JsonNode detail(String id) {
    return world().get("acme", LIST + "/" + id).body();
  }

  int status(String id) {
    return detail(id).path("status").asInt(-1);
  }

  TestServer.Answer confirm(String id, JsonNode body) {
    return world().send("acme", "PUT", LIST + "/" + id, body);
  }

  TestServer.Answer update(String id, String action) {
    return world()
        .send(
            "acme",
            "PUT",
            LIST + "/" + id + "/action?action_id=" + action,
            TestServer.json().put("reject_reason", "no need"));
  }

  /** Carries out a move that must succeed. */
  void move(String ticket, String id, String move) {
    switch (move) {
      case "grant" -> assertThat(confirm(id, TestServer.json()).body()).hasToString("{}");
      case "recall" -> tickets.support(ticket, "recall");
      case "expire" -> world().advance("P7D");
      default -> assertThat(update(id, move).body()).hasToString("{}");
    }
  }

  TestServer.Answer session(String id, ObjectNode body) {
    return TestServer.control(
        "POST", "/worlds/" + world().id() + "/authorizations/" + id + "/sessions", body);
  }

  TestServer.Answer checkHost(String detail, String account, String password) {
    return world()
        .post(
            "acme",
            LIST + "/authorization-details/" + detail + "/verify-host",
            TestServer.json().put("port", 22).put("account", account).put("password", password));
  }
}
