// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What verifiers send to the state change URL, and what they get. */
class StateChangeConformance {

  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  private final TestWorld world = TestWorld.create(TestServer.json().put("clock", "frozen"));

  private JsonNode set(JsonNode change) {
    return world.control("POST", "/provider-states", change);
  }

  private JsonNode set(String state) {
    return set(TestServer.json().put("state", state));
  }

  private String cash() {
    return world
        .get("acme", BALANCES)
        .body()
        .path("account_balances")
        .valueStream()
        .filter(one -> one.path("account_type").asInt() == 1)
        .findFirst()
        .orElseThrow()
        .path("amount")
        .asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Pact JVM, and the verifiers of pact-js, pact-python, pact-go and pact-net
        "{\"state\": \"account acme has 12.30 yuan in cash\", \"params\": {}, \"action\": \"setup\"}",
        "{\"state\": \"account acme has 12.30 yuan in cash\", \"params\": null, \"action\": null}",
        "{\"state\": \"the cash balance is {amount}\", \"params\": {\"amount\": \"12.30\"}}",
        "{\"state\": \"the cash balance is ${amount}\", \"params\": {\"amount\": 12.3}}",
        "{\"state\": \"the cash balance is 12.3\", \"params\": {\"amount\": \"CNY 12.30\"}, \"action\": \"Setup\"}",
        // the Ruby verifier
        "{\"consumer\": \"portal\", \"state\": \"the cash balance is 12.30\", \"states\": [\"the cash balance is 12.30\"]}",
        "{\"consumer\": \"portal\", \"states\": [\"the cash balance is 12.30\"]}",
        "{\"states\": [{\"name\": \"the cash balance is ¥12.30\", \"params\": {}}], \"other\": 1}",
        // spelling
        "{\"state\": \"  Account  acme HAS 12.30 CNY in Cash. \"}",
        "{\"state\": \"account\\u00a0acme\\u3000has 12.3 in cash\"}",
        "{\"state\": \"账号acme的现金余额为12.30元\"}",
        "{\"state\": \"账号acme的现金余额为${amount}\", \"params\": {\"amount\": 12.3}}",
        "{\"state\": \"account ${account} has 12.30元 in cash\", \"params\": {\"account\": \"acme\"}}"
      })
  void every_form_of_a_state_is_understood(String body) {
    set(Json.read(body));

    assertThat(cash()).isEqualTo("12.30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"state\": \"account acme has 1.00 yuan in cash\", \"action\": \"teardown\"}",
        "{\"state\": \"something unknown\", \"action\": \"teardown\"}",
        "{\"state\": \"account acme has 1.00 yuan in cash\", \"action\": \"TearDown\"}",
        "{\"state\": \"\"}",
        "{\"state\": null}",
        "{\"states\": []}",
        "{}"
      })
  void a_teardown_and_a_missing_state_do_nothing(String body) {
    String before = cash();

    assertThat(set(Json.read(body))).isEqualTo(Json.object());

    assertThat(cash()).isEqualTo(before);
  }

  @Test
  void a_name_stands_for_the_id_of_what_is_created() {
    JsonNode given = set("order CS1234567890ABCDE of account solo is pending payment");

    String order = given.path("CS1234567890ABCDE").asString();
    assertThat(order).isEqualTo(given.path("order_id").asString()).startsWith("CS");
    assertThat(world.get("solo", "/v2/orders/customer-orders/details/" + order).status())
        .isEqualTo(200);
    assertThat(given.path("customer_id").asString()).isEqualTo(world.customerId("solo"));
  }

  @Test
  void a_real_id_stands_for_what_exists() {
    String order = set("order O is pending payment").path("order_id").asString();

    JsonNode same = set("order " + order + " is pending payment");
    JsonNode paid = set("order " + order + " is paid");

    assertThat(same.path("order_id").asString()).isEqualTo(order);
    assertThat(paid.path(order).asString()).isEqualTo(order);
    assertThat(status("acme", order)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "is being processed, 1",
    "waits for an answer, 17",
    "has a result to be confirmed, 2",
    "is closed, 3",
    "is withdrawn, 4",
    "is paused, 5",
    "is invalid, 12"
  })
  void a_ticket_that_waits_is_brought_to_a_status(String words, int status) {
    String ticket = set("ticket T is waiting").path("T").asString();

    assertThat(set("ticket " + ticket + " " + words).path("incident_id").asString())
        .isEqualTo(ticket);

    assertThat(
            world
                .get("acme", "/v2/servicerequest/cases/" + ticket + "/status")
                .body()
                .path("status")
                .asInt())
        .isEqualTo(status);
  }

  @Test
  void states_of_one_list_share_their_names() {
    ObjectNode change = TestServer.json();
    change
        .putArray("states")
        .add("order O of account solo is pending payment")
        .add("order O is cancelled")
        .add("order P of account solo is pending payment");

    JsonNode given = set(change);

    assertThat(status("solo", given.path("O").asString())).isEqualTo(4);
    assertThat(status("solo", given.path("P").asString())).isEqualTo(6);
  }

  @Test
  void the_vocabulary_is_listed() {
    JsonNode listed = TestServer.control("GET", "/provider-states").body();

    assertThat(listed.path("total_count").asInt()).isEqualTo(listed.path("states").size());
    assertThat(listed.path("states").valueStream().map(one -> one.path("state").asString()))
        .contains("account {account} has {amount} in cash", "order {order} is pending payment");
    assertThat(listed.path("types").valueStream().map(one -> one.path("name").asString()))
        .contains("account", "money", "json");
  }

  private int status(String account, String order) {
    return world
        .get(account, "/v2/orders/customer-orders/details/" + order)
        .body()
        .path("order_info")
        .path("status")
        .asInt();
  }
}
