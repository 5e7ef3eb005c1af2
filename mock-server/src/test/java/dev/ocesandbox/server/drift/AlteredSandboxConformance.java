// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A second sandbox whose answers were altered on purpose: every alteration is listed, nothing else.
 */
class AlteredSandboxConformance {

  private static SecondSandbox second;

  @BeforeAll
  static void start() {
    second = new SecondSandbox();
  }

  @AfterAll
  static void stop() {
    second.close();
  }

  private static void stub(String operation, String with) {
    second.control(
        "POST",
        "/stubs",
        "{\"operation\": \"%s\", \"unchecked\": true, %s}".formatted(operation, with));
  }

  private static List<String> differences(VerificationResult result) {
    return result.differences().stream()
        .map(one -> one.operation() + " " + one.kind() + " " + one.path())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          renamed field         | [{"path": "/total_count", "remove": true}, {"path": "/total", "value": 3}] | missing-field total_count, unknown-field total
          text for a number     | [{"path": "/total_count", "value": "3"}]                                   | wrong-type total_count
          object for a list     | [{"path": "/order_infos", "value": {}}]                                     | wrong-type order_infos
          unknown value         | [{"path": "/order_infos/0/status", "value": 17}]                           | unlisted-value order_infos[*].status
          missing field         | [{"path": "/order_infos/1/currency", "remove": true}]                      | missing-field order_infos[*].currency
          further field         | [{"path": "/order_infos/0/vip", "value": true}]                            | unknown-field order_infos[*].vip
          further field inside  | [{"path": "/order_infos/0/amount_info/extra", "value": "1"}]               | unknown-field order_infos[*].amount_info.extra
          null for a text       | [{"path": "/order_infos/0/order_id", "value": null}]                       | wrong-type order_infos[*].order_id
          broken time           | [{"path": "/order_infos/0/create_time", "value": "2026-13-01"}]            | invalid-value order_infos[*].create_time
          """)
  void an_alteration_of_the_body_is_listed_with_its_path(
      String name, String changes, String expected) {
    second.control("DELETE", "/stubs", "");
    stub("ListCustomerOrders", "\"change\": " + changes);

    VerificationResult result = second.verify("ListCustomerOrders");

    assertThat(differences(result))
        .as(name)
        .containsExactlyInAnyOrder(
            java.util.Arrays.stream(expected.split(", "))
                .map(one -> "ListCustomerOrders " + one)
                .toArray(String[]::new));
    assertThat(result.differences()).allMatch(one -> one.evidence().name().matches("[AB]"));
  }

  @Test
  void several_alterations_are_listed_and_nothing_else() {
    second.control("DELETE", "/stubs", "");
    stub(
        "ListProvinces",
        "\"status\": 500, \"body\": {\"error_code\": \"CBC.0999\", \"error_msg\": \"x\"}");
    stub("ListStoredValueCards", "\"change\": [{\"path\": \"/total_count\", \"value\": \"2\"}]");
    stub("ShowCustomerAccountBalances", "\"status\": 201, \"body\": {}");
    stub(
        "ListConversions",
        "\"status\": 400, \"body\": {\"error_code\": \"CBC.7777\", \"error_msg\": \"x\"}");
    stub(
        "ListMeasureUnits",
        "\"status\": 400, \"body\": {\"error_code\": \"CBC.99005010\", \"error_msg\": \"x\"}");
    stub(
        "ListUsageTypes",
        "\"status\": 404, \"body\": {\"error_code\": \"APIGW.0101\", \"error_msg\": \"x\"}");

    VerificationResult result = second.verify();

    assertThat(differences(result))
        .containsExactlyInAnyOrder(
            "ListProvinces server-error status",
            "ListStoredValueCards wrong-type total_count",
            "ShowCustomerAccountBalances status status",
            "ListConversions unknown-code error_code",
            "ListMeasureUnits unlisted-code error_code",
            "ListUsageTypes unknown-path status");
  }

  @Test
  void a_missing_right_is_no_difference_but_not_verified_either() {
    second.control("DELETE", "/stubs", "");
    stub(
        "ListCosts",
        "\"status\": 403, \"body\": {\"error_code\": \"CBC.0151\", \"error_msg\": \"x\"}");

    VerificationResult result = second.verify("ListCosts");

    assertThat(result.differences()).isEmpty();
    assertThat(result.count(Outcome.NOT_PERMITTED)).isEqualTo(1);
    assertThat(result.count(Outcome.VERIFIED)).isZero();
  }
}
