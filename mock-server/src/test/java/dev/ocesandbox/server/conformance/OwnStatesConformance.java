// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Provider states that a user adds to a server. */
class OwnStatesConformance {

  private static final String PATH = "/provider-states";

  private static TestServer.Answer add(String states) {
    return TestServer.control("POST", PATH, Json.read("{\"states\": [" + states + "]}"));
  }

  @Test
  void an_added_state_can_be_used_in_every_world() {
    TestServer.Answer added =
        add(
            """
            {"pattern": "customer {account} is as rich as {amount}",
             "also": ["{account} can afford {amount}"],
             "parameters": {"amount": "money"},
             "do": [
               {"operation": "SetCash", "parameters": {"account": "{account}"}, "body": {"amount": "{amount}"}},
               {"operation": "IssueCoupon", "parameters": {"account": "{account}"},
                "body": {"type": "cash", "amount": "{amount}"}, "label": "coupon"}],
             "gives": {"coupon_id": "@coupon"}}""");
    TestWorld world = TestWorld.create(TestServer.json());

    JsonNode given =
        world.control("POST", PATH, TestServer.json().put("state", "solo can afford 45.00 yuan"));

    assertThat(added.status()).as("%s", added.body()).isEqualTo(200);
    assertThat(given.path("coupon_id").asString()).startsWith("CP");
    assertThat(world.account("solo").path("name").asString()).isEqualTo("solo");
    assertThat(world.control("GET", "/accounts/solo").path("balance").asString())
        .isEqualTo("45.00");
    JsonNode first = TestServer.control("GET", PATH).body().path("states").path(0);
    assertThat(first.path("added").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{account} {amount}|[{\"operation\": \"TopUp\"}]|{}|pattern",
        "it is x|[{\"operation\": \"TopUpp\"}]|{}|did you mean TopUp",
        "it is x|[{\"operation\": \"CreateWorld\"}]|{}|does not run in a world",
        "it is x|[{\"operation\": \"PayOrders\"}]|{}|as",
        "it is x|[{\"operation\": \"TopUp\", \"as\": \"acme\"}]|{}|as",
        "it is {x}|[{\"operation\": \"TopUp\"}]|{\"x\": \"monay\"}|did you mean money",
        "it is {x}|[{\"operation\": \"TopUp\"}]|{\"request\": \"json\"}|reserved"
      })
  void a_state_that_cannot_work_is_refused(String pattern, String steps, String types, String why) {
    TestServer.Answer answer =
        add(
            "{\"pattern\": \"%s\", \"do\": %s, \"parameters\": %s}"
                .formatted(pattern, steps, types));

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.explained().path("rule").path("id").asString())
        .isEqualTo("control.state-form");
    assertThat(answer.body().path("detail").asString()).contains("states[0]", why);
  }
}
