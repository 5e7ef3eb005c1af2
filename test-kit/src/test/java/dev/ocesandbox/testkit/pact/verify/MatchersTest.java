// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static dev.ocesandbox.testkit.pact.verify.PactJson.only;
import static dev.ocesandbox.testkit.pact.verify.PactJson.pact;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matchers of version 4 and values without a matcher. */
class MatchersTest {

  private static final String ORDERS = "/v2/orders/customer-orders";
  private static final String EQUAL = "{\"matchers\": [{\"match\": \"equality\"}]}";

  private static InteractionResult orders(String order, String rules) {
    return answer(
        ORDERS,
        200,
        "{\"order_infos\": [%s]}".formatted(order),
        "{\"$.order_infos\": {\"matchers\": [{\"match\": \"arrayContains\", \"variants\": [{\"index\": 0, \"rules\": %s, \"generators\": {}}]}]}}"
            .formatted(rules));
  }

  private static InteractionResult answer(String path, int status, String body, String rules) {
    return answer(path, status, body, rules, "order O is pending payment");
  }

  private static InteractionResult answer(
      String path, int status, String body, String rules, String state) {
    return only(
        pact(
            "4.0",
            """
            {"type": "Synchronous/HTTP", "description": "d",
             "providerStates": [{"name": "%s"}],
             "request": {"method": "GET", "path": "%s"},
             "response": {"status": %d,
              "body": {"content": %s, "contentType": "application/json", "encoded": false},
              "matchingRules": {"body": %s}}}
            """
                .formatted(state, path, status, body, rules)));
  }

  @Test
  void a_list_contains_what_fits_a_variant() {
    String rules = "{\"$.order_id\": %s, \"$.status\": %s}".formatted(EQUAL, EQUAL);

    assertThat(orders("{\"order_id\": \"O\", \"status\": 6}", rules).problems()).isEmpty();
    assertThat(orders("{\"order_id\": \"O\", \"status\": 5}", rules).problems())
        .singleElement()
        .asString()
        .startsWith("$.order_infos: ")
        .contains("Variant at index 0", "was not found");
    assertThat(orders("{\"order_id\": \"ZZZ\", \"status\": 6}", rules).isFailure()).isTrue();
    assertThat(orders("{\"order_id\": \"ZZZ\"}", "{}").isFailure()).isTrue();
  }

  @Test
  void a_number_in_a_list_under_array_contains_is_compared_by_value() {
    assertThat(orders("{\"order_id\": \"O\", \"status\": 6.0}", "{}").problems()).isEmpty();
    assertThat(orders("{\"order_id\": \"O\", \"status\": 6.1}", "{}").isFailure()).isTrue();
    assertThat(
            orders(
                    "{\"status\": 6.0}",
                    "{\"$.status\": {\"matchers\": [{\"match\": \"decimal\"}]}}")
                .isFailure())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "debt_amount, 0, true",
    "debt_amount, 0.0, true",
    "debt_amount, 0.001, false",
    "debt_amount, '\"0\"', false",
    "measure_id, 1.00, true",
    "measure_id, 1e0, true",
    "measure_id, 1.1, false"
  })
  void a_number_without_a_matcher_is_compared_by_value(String field, String number, boolean right) {
    String body = "{\"%s\": %s}".formatted(field, number);
    String equal = "{\"$.%s\": %s}".formatted(field, EQUAL);

    assertThat(balances(body, "{}").problems().isEmpty()).isEqualTo(right);
    assertThat(balances(body, equal).problems().isEmpty()).isEqualTo(right);
  }

  @Test
  void a_type_matcher_still_tells_whole_numbers_from_decimals() {
    String body = "{\"debt_amount\": 0}";
    String rule = "{\"$.debt_amount\": {\"matchers\": [{\"match\": \"integer\"}]}}";

    assertThat(balances(body, rule).isFailure()).isTrue();
    assertThat(balances(body, "{}").problems()).isEmpty();
  }

  private static InteractionResult balances(String body, String rules) {
    return answer(PactJson.BALANCES, 200, body, rules, "account acme has 100.00 yuan in cash");
  }

  @Test
  void equality_of_the_body_compares_json() {
    String path = ORDERS + "/details/CS0000000000UNKNOWN";
    String body = "{\"error_msg\": \"%s\", \"error_code\": \"CBC.30000010\"}";
    String root = "{\"$\": " + EQUAL + "}";
    String text =
        "The order is invalid, for example because it does not exist, and cannot be operated on.";

    assertThat(answer(path, 400, body.formatted(text), root).problems()).isEmpty();
    assertThat(answer(path, 400, body.formatted("another"), root).problems())
        .filteredOn(problem -> problem.startsWith("$"))
        .singleElement()
        .asString()
        .startsWith("$.error_msg: Expected 'The order is")
        .endsWith("to be equal to 'another' (String)");
  }

  @Test
  void a_long_value_is_cut() {
    String body = "{\"error_code\": \"%s\"}".formatted("x".repeat(5_000));

    assertThat(answer(ORDERS + "/details/CS00", 400, body, "{}").problems())
        .isNotEmpty()
        .allMatch(problem -> problem.length() < 500);
  }
}
