// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Provider states that a recorder writes: requests that are made again. */
class RecordedStateConformance {

  private static final String NOW = "2026-06-15T08:30:00Z";
  private static final String TOP_UP =
      """
      {"request": {"operation": "TopUp", "at": "%s", "parameters": {"account": "solo"},
       "body": {"amount": "5.00"}}}"""
          .formatted(NOW);

  private final TestWorld world = TestWorld.create(TestServer.json().put("clock", NOW));

  private TestServer.Answer set(String state, JsonNode params) {
    ObjectNode change = TestServer.json().put("state", state);
    change.set("params", params);
    return TestServer.control("POST", "/worlds/" + world.id() + "/provider-states", change);
  }

  private String cash() {
    return world.control("GET", "/accounts/solo").path("balance").asString();
  }

  @Test
  void a_request_is_made_again_and_its_ids_are_given() {
    String line = Json.text(TestWorld.server("12.00"));
    String placed =
        """
        {"request": {"operation": "PlaceOrder", "at": "%s",
          "body": {"account": "solo", "lines": [%s]}},
         "gave": {"/order_id": "CS-then", "/no/such": "x", "bad": 5}}"""
            .formatted(NOW, line);

    JsonNode given = set("account solo has placed an order", Json.read(placed)).body();

    String order = given.path("CS-then").asString();
    assertThat(given.size()).isEqualTo(1);
    assertThat(world.get("solo", "/v2/orders/customer-orders/details/" + order).status())
        .isEqualTo(200);
  }

  @Test
  void ids_of_then_are_those_of_now_in_the_same_list() {
    ObjectNode list = TestServer.json();
    list.putArray("states")
        .add(
            Json.read(
                """
                {"name": "account solo has placed an order", "params": {
                  "request": {"operation": "PlaceOrder", "at": "%s",
                    "body": {"account": "solo", "lines": [%s]}},
                  "gave": {"/order_id": "CS-then"}}}"""
                    .formatted(NOW, Json.text(TestWorld.server("12.00")))))
        .add(
            Json.read(
                """
                {"name": "account solo has paid order CS-then", "params": {
                  "request": {"operation": "PayOrders", "account": "solo", "at": "%s",
                    "body": {"order_id": "CS-then", "use_coupon": "NO", "use_discount": "NO"}}}}"""
                    .formatted(NOW)));

    world.control("POST", "/provider-states", list);

    assertThat(cash()).isEqualTo("389.00");
  }

  @Test
  void a_world_that_is_past_the_time_makes_it_now() {
    world.advance("P1D");

    assertThat(set("account solo was topped up by 5.00", Json.read(TOP_UP)).status())
        .isEqualTo(200);
    assertThat(cash()).isEqualTo("406.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "account solo was topped up by 6.00|{}|something else",
        "account solo was topped up by 5.00|{'request': 5}|must be an object",
        "account solo was topped up by 5.00|{'request': {'operation': 'TopUpp'}}|did you mean TopUp",
        "account solo was topped up by 5.00|{'request': {'operation': 'CreateWorld'}}|does not run",
        "account solo was topped up by 5.00|{'request': {'at': 'noon'}}|must have a time at",
        "account solo was topped up by 5.00|{'request': {'user': {}}}|must be texts",
        "account solo was topped up by 5.00|{'request': {'fail_half': 'CBC.1'}}|must be texts",
        "account solo was topped up by -5|{'request': {'body': {'amount': '-5'}}}|control.body-valid",
        "account ghost was topped up by 5.00|{'request': {'parameters': {'account': 'ghost'}}}|control.account-exists"
      })
  void a_request_that_cannot_be_made_again_is_refused(String state, String change, String why) {
    ObjectNode params = (ObjectNode) Json.read(TOP_UP);
    JsonNode other = Json.read(change.replace('\'', '"')).path("request");
    if (other instanceof ObjectNode fields) {
      ((ObjectNode) params.path("request")).setAll(fields);
    } else if (!other.isMissingNode()) {
      params.set("request", other);
    }

    TestServer.Answer answer = set(state, params);

    assertThat(answer.status()).as("%s", answer.body()).isIn(400, 409);
    assertThat(answer.body().path("detail").asString()).contains(why);
    assertThat(cash()).isEqualTo("401.00");
  }
}
