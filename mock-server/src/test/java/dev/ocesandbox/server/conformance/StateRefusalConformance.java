// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Provider states that are refused change nothing and say what to write instead. */
class StateRefusalConformance {

  private final TestWorld world = TestWorld.create(TestServer.json());

  private TestServer.Answer set(ObjectNode change) {
    return TestServer.control("POST", "/worlds/" + world.id() + "/provider-states", change);
  }

  private TestServer.Answer set(String state) {
    return set(TestServer.json().put("state", state));
  }

  private String ruleOf(TestServer.Answer answer) {
    return answer.explained().path("rule").path("id").asString();
  }

  @Test
  void an_unknown_state_is_refused_with_the_nearest_ones() {
    TestServer.Answer answer = set("order O is pending paiment");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(ruleOf(answer)).isEqualTo("control.state-known");
    assertThat(answer.body().path("detail").asString())
        .contains("order O is pending paiment", "\"order {order} is pending payment\"");
  }

  @ParameterizedTest
  @CsvSource({
    "account acme has -5 in cash, amount",
    "account acme has 1.005 yuan in cash, amount",
    "account acme has ten in cash, amount",
    "account acme has 1e9 in cash, amount",
    "account acme has {amount} in cash, amount",
    "account acme has a discount coupon C with ratio 1.2, ratio",
    "order O with 0 lines is pending payment, lines",
    "order O with 1001 lines is pending payment, lines",
    "order O of product s6.small.9.linux is pending payment, product",
    "the time is yesterday, time",
    "order customer_id is completed, order",
    "order order_id is completed, order",
    "order first_month is completed, order",
    "order O is unsubscribed by order refund_order_id, refund",
    "order O locks coupon coupon_id of 5.00 yuan, coupon",
    "account acme has a unit party_id, unit",
    "order O/1 is completed, order",
    "'order \"O 1\" is completed', order",
    "order 订单 is completed, order",
    "'the world has scenario default, seed one and time 2026-01-15T08:30:00Z', seed",
    "'the world has scenario empty, seed 1 and time 2026-01-15T08:30:00Z', scenario",
    "account acme has a user readr with the permission billing:balance:view, user",
    "account acme has a user nobody with the permission billing:balance:view, permission",
    "user reader of account nowhere has the permission billing:balance:view, account",
    "account nowhere has sent a verification code to 18812348888, account"
  })
  void a_value_that_is_none_is_named(String state, String parameter) {
    JsonNode before = world.ledger();

    TestServer.Answer answer = set(state);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(ruleOf(answer)).isEqualTo("control.state-values");
    assertThat(answer.body().path("detail").asString()).contains(": " + parameter + ": ");
    assertThat(world.ledger()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "account nowhere has 5.00 yuan in cash, SetCash, control.account-exists",
    "order O with 101 lines is pending payment, PlaceOrder, control.body-valid",
    "the next PayBills answers 503, PlanFault, PayOrders",
    "the time is 2001-01-01T00:00:00Z, SetClock, control.clock-forward",
    "account solo has an adjustment discount D with ratio 0.5, GrantDiscount, order_id"
  })
  void a_refusal_of_a_request_is_passed_on(String state, String operation, String reason) {
    TestServer.Answer answer = set(state);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(409);
    assertThat(ruleOf(answer)).isEqualTo("control.state-carried-out");
    assertThat(answer.body().path("detail").asString()).contains(state, operation, reason);
  }

  @Test
  void a_state_of_several_requests_is_set_whole_or_not_at_all() {
    JsonNode before = world.control("GET", "/export");
    ObjectNode both = TestServer.json();
    both.putArray("states").add("account solo has 7.00 yuan in cash").add("order O is in orbit");
    ObjectNode later = TestServer.json();
    later
        .putArray("states")
        .add("account solo has 0.00 yuan in cash")
        .add("order O of account solo of 5.00 yuan is completed");

    assertThat(set(both).status()).isEqualTo(400);
    assertThat(ruleOf(set(later))).isEqualTo("control.state-carried-out");

    assertThat(world.control("GET", "/export").path("state").path("rooms"))
        .isEqualTo(before.path("state").path("rooms"));
  }

  @Test
  void an_order_that_cannot_reach_the_status_is_refused() {
    String order = set("order O is cancelled").body().path("order_id").asString();

    TestServer.Answer answer = set("order " + order + " is completed");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(ruleOf(answer)).isEqualTo("control.state-holds");
    assertThat(answer.body().path("detail").asString())
        .contains(order + " is in status 4 and cannot be brought to 5");
  }

  @Test
  void an_unknown_parameter_is_refused_with_the_nearest_one() {
    ObjectNode change = TestServer.json().put("state", "account acme has 5.00 yuan in cash");
    change.putObject("params").put("acount", "solo");

    assertThat(set(change).body().path("detail").asString())
        .contains("acount: is unknown; did you mean account?");
  }

  @ParameterizedTest
  @CsvSource({
    "account acme has 5.00 yuan in cash, amount, 6.00",
    "account acme has 5.00 yuan in cash, account, solo",
    "account acme has plenty in cash, amount, 6.00",
    "order O with 2 lines is pending payment, lines, 3",
    "the time is 2027-03-01T00:00:00Z, time, 2027-03-02T00:00:00Z",
    "account acme has a discount coupon C with ratio 0.85, ratio, 80%"
  })
  void a_parameter_that_contradicts_the_sentence_is_refused(
      String state, String parameter, String value) {
    JsonNode before = world.ledger();
    ObjectNode change = TestServer.json().put("state", state);
    change.putObject("params").put(parameter, value);

    TestServer.Answer answer = set(change);

    assertThat(ruleOf(answer)).isEqualTo("control.state-values");
    assertThat(answer.body().path("detail").asString()).contains(": " + parameter + ": ");
    assertThat(world.ledger()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}", "[\"5\"]", "{\"a\": 1}", "true", "\"\"", "1e400"})
  void a_hostile_parameter_is_refused(String value) {
    ObjectNode change = TestServer.json().put("state", "the cash balance is {amount}");
    change.putObject("params").set("amount", dev.ocesandbox.contracts.json.Json.read(value));

    TestServer.Answer answer = set(change);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((((a+)+)+)+)+$ is pending payment",
        "order .* is .*",
        "\u202e\u0000 has 5 in cash",
        "账号acme有100元现金",
        "{account} {account} {account}",
        "\"",
        "order \"O is pending payment",
        "%s%n$1\\1"
      })
  void a_hostile_sentence_is_answered_in_words(String state) {
    TestServer.Answer answer = set(state);

    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 400, 409);
  }

  @Test
  void a_long_sentence_is_refused_at_once() {
    List<String> sentences =
        List.of(
            "a ".repeat(999),
            "order " + "x".repeat(1_990),
            "order O ".repeat(249),
            "x".repeat(2_001));

    assertThat(sentences).allSatisfy(one -> assertThat(set(one).status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"state\": 5}",
        "{\"state\": [\"order O is completed\"]}",
        "{\"state\": \"order O is completed\", \"params\": []}",
        "{\"states\": [null]}",
        "{\"states\": [{\"params\": {}}]}",
        "{\"states\": \"order O is completed\"}",
        "{\"state\": \"order O is completed\", \"action\": \"explode\"}",
        "{\"state\": \"order O is completed\", \"action\": \"set up\"}",
        "{\"state\": \"order O is completed\", \"action\": \"\"}",
        "[]"
      })
  void a_body_of_another_form_is_refused(String body) {
    JsonNode json = dev.ocesandbox.contracts.json.Json.read(body);

    assertThat(
            TestServer.control("POST", "/worlds/" + world.id() + "/provider-states", json).status())
        .isEqualTo(400);
  }
}
