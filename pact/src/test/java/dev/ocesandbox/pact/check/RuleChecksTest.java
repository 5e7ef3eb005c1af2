// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.pact.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matching rules that point to nothing or that contradict the contract. */
class RuleChecksTest {

  private static Checked rules(String v2Rules) {
    return Checked.interaction(
        """
        {"method": "GET", "path": "/v2/orders/customer-orders", "query": "status=6",
         "headers": {"X-Project": "p1"}}
        """,
        """
        {"status": 200,
         "body": {"total_count": 1, "order_infos": [
           {"order_id": "CS1", "status": 6, "amount_after_discount": 10.5, "create_time": "2026-01-01T00:00:00Z"}]},
         "matchingRules": %s}
        """
            .formatted(v2Rules));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$.body.order_infos | {\"min\": 1, \"match\": \"type\"}",
        "$.body.order_infos[*].order_id | {\"match\": \"regex\", \"regex\": \"CS\\\\d+\"}",
        "$['body']['order_infos'][0]['status'] | {\"match\": \"integer\"}",
        "$.body.order_infos[*].amount_after_discount | {\"match\": \"decimal\"}",
        "$.body.order_infos[*].* | {\"match\": \"type\"}",
        "$.body | {\"match\": \"type\"}"
      })
  void rules_that_fit_are_green(String path, String matcher) {
    assertThat(rules("{\"%s\": %s}".formatted(path, matcher)).out()).contains("no problems found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$.body.orders[*].id | {\"match\": \"type\"} | 'orders' is not a place of this body of ListCustomerOrders; did you mean order_infos?",
        "$.body.order_infos[*].order_ids | {\"match\": \"type\"} | did you mean order_id?",
        "$.body.order_infos[*].currency | {\"match\": \"type\"} | matches no value of the body, so this rule is never used",
        "$.body.order_infos[*].order_id | {\"match\": \"integer\"} | the matcher integer needs integer, but the contract has string there",
        "$.body.total_count | {\"match\": \"date\", \"date\": \"yyyy\"} | the matcher date needs string, but the contract has integer there",
        "$.body.total_count | {\"match\": \"type\", \"min\": 1} | the matcher type needs array",
        "$.body.order_infos[*].amount_after_discount | {\"match\": \"integer\"} | fails as soon as the value has decimals",
        "$.body.order_infos[*].order_id | {\"match\": \"regex\", \"regex\": \"^XY\"} | '^XY' does not match the example 'CS1'",
        "$.body.order_infos[*].order_id | {\"match\": \"regex\", \"regex\": \"(\"} | '(' is not a regular expression",
        "$.body.order_infos[ | {\"match\": \"type\"} | is not a path of a matching rule",
        "$.body.order_infos | {\"match\": \"type\", \"min\": 3, \"max\": 2} | no list has at least 3 and at most 2 items",
        "$.query.stauts | {\"match\": \"regex\", \"regex\": \"6\"} | the query parameter 'stauts', which is not there",
        "$.headers.X-Other | {\"match\": \"type\"} | the header 'X-Other', which is not there"
      })
  void rules_that_cannot_hold_are_red(String path, String matcher, String complaint) {
    boolean ofRequest = path.matches(".*(query|headers).*");
    String rule = "{\"%s\": %s}".formatted(path, matcher);
    Checked checked =
        ofRequest
            ? Checked.interaction(
                "{\"method\": \"GET\", \"path\": \"/v2/orders/customer-orders\", \"matchingRules\": %s}"
                    .formatted(rule),
                "{\"status\": 200}")
            : rules(rule);

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.complaints()).singleElement().asString().contains(complaint);
  }

  @Test
  void an_expression_that_matches_no_listed_value_is_red() {
    assertThat(
            rules(
                    "{\"$.body.order_infos[*].status\": {\"match\": \"regex\", \"regex\": \"^[78]$\"}}")
                .complaints())
        .anyMatch(line -> line.contains("'^[78]$' can never match: the contract lists 1, 2, 3"));
  }

  @Test
  void an_expression_for_a_parameter_that_matches_no_listed_value_is_red() {
    assertThat(parameter("status", "6", "^[78]$").complaints())
        .anyMatch(line -> line.contains("'^[78]$' can never match: the contract lists 1, 3, 4"));
  }

  @ParameterizedTest
  @CsvSource({"status, 6, ^[56]$", "status, 6, .", "order_id, CS1, ^CS", "limit, 10, ^1"})
  void an_expression_for_a_parameter_that_fits_is_green(String name, String value, String regex) {
    assertThat(parameter(name, value, regex).out()).contains("no problems found");
  }

  private static Checked parameter(String name, String value, String regex) {
    return Checked.interaction(
        """
        {"method": "GET", "path": "/v2/orders/customer-orders", "query": "%s=%s",
         "matchingRules": {"$.query.%s": {"match": "regex", "regex": "%s"}}}
        """
            .formatted(name, value, name, regex),
        "{\"status\": 200}");
  }

  @Test
  @Timeout(20)
  void an_expression_that_takes_forever_ends() {
    String text = "a".repeat(5_000) + "b";
    Checked checked =
        Checked.interaction(
            "{\"method\": \"GET\", \"path\": \"/v2/orders/customer-orders\"}",
            """
            {"status": 200, "body": {"order_infos": [{"order_id": "%s"}]},
             "matchingRules": {"$.body.order_infos[*].order_id": {"match": "regex", "regex": "^(a+)+$"}}}
            """
                .formatted(text));

    assertThat(checked.code()).isIn(0, 1);
  }

  @Test
  void a_matcher_of_a_plug_in_is_noted() {
    Checked checked = rules("{\"$.body.total_count\": {\"match\": \"protobuf\"}}");

    assertThat(checked.code()).isZero();
    assertThat(checked.complaints()).singleElement().asString().contains("note: ", "'protobuf'");
  }
}
