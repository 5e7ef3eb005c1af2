// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Support asks for authorizations on a ticket and recalls them. */
class AuthorizationRequestConformance {

  private static final String LIST = "/v2/servicerequest/authorizations";

  private final TicketDesk desk = TicketDesk.empty();

  private static ObjectNode ask(String text) {
    return TestServer.json().put("do", "authorize").put("text", text);
  }

  private String accepted() {
    String id = desk.open("slow disk");
    desk.support(id, "accept");
    return id;
  }

  private TestServer.Answer tried(String ticket, JsonNode body) {
    return TestServer.control(
        "POST", "/worlds/" + desk.world().id() + "/tickets/" + ticket + "/actions", body);
  }

  private JsonNode rows() {
    return desk.world().get("acme", LIST).body().path("incident_auth_list");
  }

  @Test
  void support_asks_and_recalls_what_is_not_answered() {
    // rules authorizations.ask.details, authorizations.ask.term, authorizations.recall,
    // authorizations.recall.open
    String id = accepted();
    TestServer.Answer asked = tried(id, ask("look at the console"));
    assertThat(asked.status()).as("%s", asked.body()).isEqualTo(200);
    assertThat(asked.body().path("status").asInt()).isEqualTo(1);

    assertThat(rows()).hasSize(1);
    assertThat(rows().at("/0/status").asInt(-1)).isZero();
    assertThat(rows().at("/0/incident_id").asString()).isEqualTo(id);
    assertThat(rows().at("/0/auth_describe").asString()).isEqualTo("look at the console");
    assertThat(desk.support(id, "recall").path("case_id").asString()).isEqualTo(id);
    assertThat(rows().at("/0/status").asInt()).isEqualTo(4);
    TestServer.Answer again = desk.tried(id, "recall");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().toString()).contains("authorizations.recall.open");
  }

  @Test
  void an_authorization_ends_when_support_says() {
    // rules authorizations.expiry, authorizations.ask.future
    String id = accepted();
    assertThat(tried(id, ask("test").put("expires", "P1D")).status()).isEqualTo(200);

    desk.world().advance("PT23H59M59S");
    assertThat(rows().at("/0/status").asInt(-1)).isZero();
    desk.world().advance("PT1S");
    assertThat(rows().at("/0/status").asInt()).isEqualTo(3);
    TestServer.Answer past = tried(id, ask("test").put("expires", "2001-01-01T00:00:00Z"));
    assertThat(past.status()).as("%s", past.body()).isEqualTo(409);
    assertThat(past.body().toString()).contains("authorizations.ask.future");
    assertThat(rows()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'', look, 409", "accept resolve, look, 409", "accept, '', 400", "accept, ' ', 400"})
  void support_asks_only_on_accepted_tickets_and_with_a_text(String path, String text, int status) {
    // rule control.ticket-action-possible
    String id = desk.open("slow disk");
    for (String action : path.isEmpty() ? new String[0] : path.split(" ")) {
      desk.support(id, action);
    }

    assertThat(tried(id, ask(text)).status()).isEqualTo(status);
    assertThat(tried(id, ask("x".repeat(2_001))).status()).isEqualTo(400);
    assertThat(tried("TT200001010000", ask("look")).status()).isEqualTo(404);
    assertThat(rows()).isEmpty();
  }
}
