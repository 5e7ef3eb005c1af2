// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static dev.ocesandbox.testkit.pact.verify.PactJson.BALANCES;
import static dev.ocesandbox.testkit.pact.verify.PactJson.get;
import static dev.ocesandbox.testkit.pact.verify.PactJson.only;
import static dev.ocesandbox.testkit.pact.verify.PactJson.pact;
import static dev.ocesandbox.testkit.pact.verify.PactJson.send;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interactions in worlds that were brought to states in words. */
class ProviderStatesTest {

  private static final String DETAILS = "/v2/orders/customer-orders/details/";
  private static final String PAY = "/v3/orders/customer-orders/pay";
  private static final String MATCH_TYPE =
      "\"matchingRules\": {\"body\": {\"$\": {\"matchers\": [{\"match\": \"type\"}]}}}";

  /** An interaction whose values must be equal. */
  private static String exactly(String interaction) {
    return interaction.replace(MATCH_TYPE, "\"matchingRules\": {}");
  }

  private static String payment(String order) {
    return "{\"order_id\": \"%s\", \"use_coupon\": \"NO\", \"use_discount\": \"NO\"}"
        .formatted(order);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORDER-1", "O", "1", "CS2211181819EHTJ5"})
  void names_of_the_pact_stand_for_ids_in_path_and_answer(String name) {
    String body = "{\"order_info\": {\"order_id\": \"%s\", \"status\": 6}}".formatted(name);
    String interaction =
        exactly(get(DETAILS + name, 200, body, "order " + name + " is pending payment"));

    assertThat(only(pact("3.0.0", interaction)).problems()).isEmpty();
  }

  @Test
  void states_are_brought_about_in_order_and_names_replaced_in_bodies() {
    String interaction =
        send(
            "POST",
            PAY,
            payment("O-1"),
            204,
            "account acme has 500.00 yuan in cash",
            "order O-1 is pending payment");

    InteractionResult result = only(pact("3.0.0", interaction));

    assertThat(result.problems()).isEmpty();
    assertThat(result.states())
        .containsExactly("account acme has 500.00 yuan in cash", "order O-1 is pending payment");
  }

  @Test
  void a_refusal_that_the_pact_does_not_expect_is_explained() {
    InteractionResult result =
        only(pact("3.0.0", send("POST", PAY, payment("O-1"), 204, "order O-1 is cancelled")));

    assertThat(result.problems())
        .anyMatch(problem -> problem.startsWith("status: expected 204, was 4"))
        .anyMatch(problem -> problem.startsWith("refused by rule orders.pay."));
  }

  @Test
  void the_account_that_the_states_name_calls() {
    String soloCoupon =
        "{\"user_coupons\": [{\"balance\": 12.34, \"customer_id\": \"%s\"}]}"
            .formatted("5828eef3d73c9379725c007abf3cfba8");
    String interaction =
        exactly(
            get(
                "/v2/promotions/benefits/coupons",
                200,
                soloCoupon,
                "the world has scenario empty, seed 1 and time 2026-01-15T08:30:00Z",
                "account solo has a cash coupon C-1 of 12.34 yuan"));

    assertThat(only(pact("3.0.0", interaction)).problems()).isEmpty();
    assertThat(only(pact("3.0.0", interaction.replace("account solo", "account acme"))).problems())
        .anyMatch(problem -> problem.startsWith("$.user_coupons[0].customer_id: "));
  }

  @Test
  void a_state_can_name_the_caller() {
    String account = "account acme has no cash";
    String refused = "{\"error_code\": \"CBC.0151\"}";

    assertThat(
            only(pact(
                    "3.0.0",
                    exactly(
                        get(
                            BALANCES,
                            403,
                            refused,
                            account,
                            "the caller is user nobody of account acme"))))
                .problems())
        .isEmpty();
    assertThat(
            only(pact("3.0.0", get(BALANCES, 200, "{}", account, "the caller is account solo")))
                .problems())
        .isEmpty();
  }

  @Test
  void generators_take_values_of_states() {
    String interaction =
        """
        {"type": "Synchronous/HTTP", "description": "details", "key": "one", "pending": false,
         "providerStates": [{"name": "order CS01 is pending payment"}],
         "request": {"method": "GET", "path": "%1$sCS01",
           "generators": {"path": {"type": "ProviderState", "expression": "%1$s${order_id}"}}},
         "response": {"status": 200, "headers": {"Content-Type": ["application/json"]},
           "generators": {"body": {"$.order_info.order_id": {"type": "ProviderState", "expression": "${order_id}"}}},
           "body": {"content": {"order_info": {"order_id": "CS01"}}, "contentType": "application/json", "encoded": false}}}
        """
            .formatted(DETAILS);

    assertThat(only(pact("4.0", interaction)).problems()).isEmpty();
  }

  @Test
  void an_unknown_state_lists_the_nearest() {
    InteractionResult result =
        only(pact("3.0.0", get(BALANCES, 200, "{}", "account acme has 5.00 yuan in kash")));

    assertThat(result.isFailure()).isTrue();
    assertThat(result.problems().get(0))
        .startsWith("State \"account acme has 5.00 yuan in kash\": ")
        .contains("in cash");
  }

  @Test
  void a_login_uses_the_password_of_the_world() {
    String login =
        """
        {"auth": {"identity": {"methods": ["password"], "password": {"user": {
           "name": "somebody", "password": "of-the-pact", "domain": {"name": "some-company"}}}},
         "scope": {"domain": {"name": "some-company"}}}}
        """;
    String interaction =
        send("POST", "/v3/auth/tokens", login, 201, "account solo has 1.00 yuan in cash")
            .replace(
                "\"status\": 201",
                "\"status\": 201, \"headers\": {\"X-Subject-Token\": \"of-the-pact\"}");

    assertThat(only(pact("3.0.0", interaction)).problems()).isEmpty();
  }

  @Test
  void a_world_can_start_from_another_scenario() {
    String interaction =
        exactly(
            get(
                "/v2/orders/customer-orders",
                200,
                "{\"total_count\": 0, \"order_infos\": []}",
                "the world has scenario empty, seed 5 and time 2026-05-01T00:00:00Z"));

    assertThat(only(pact("3.0.0", interaction)).problems()).isEmpty();
  }
}
