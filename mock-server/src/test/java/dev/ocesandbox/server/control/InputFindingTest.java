// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.FindingCalls.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Fields and parameters that a client gets wrong. */
class InputFindingTest {

  private final FindingCalls client = FindingCalls.start();

  @Test
  void a_misspelt_field_is_found_once_for_all_requests_that_bear_it() {
    String first = client.query("{\"statusList\": [2]}").requestId();
    String second = client.query("{\"statusList\": [3]}").requestId();

    JsonNode found = client.findings().at("/findings/0");
    assertThat(found.path("kind").asString()).isEqualTo("unknown-field");
    assertThat(found.path("operation").asString()).isEqualTo("ListPayPerUseCustomerResources");
    assertThat(found.path("account").asString()).isEqualTo("acme");
    assertThat(found.path("field").asString()).isEqualTo("statusList");
    assertThat(found.path("count").asInt()).isEqualTo(2);
    assertThat(found.path("request_ids").valueStream().map(JsonNode::asString))
        .containsExactly(first, second);
    assertThat(found.path("source").asString()).startsWith("https://support.huaweicloud.com/");
    assertThat(client.kinds()).containsExactly("unknown-field");
  }

  @Test
  void a_misspelt_parameter_is_found_and_a_right_one_is_not() {
    client.orders("?order_id=CS1&orderType=1");
    client.orders("?order_id=CS1&order_type=1");

    assertThat(client.kinds()).containsExactly("unknown-parameter");
    assertThat(client.findings().at("/findings/0/field").asString()).isEqualTo("orderType");
  }

  @Test
  void a_number_sent_as_text_is_found_and_a_number_is_not() {
    client.query("{\"only_main_resource\": 1}");
    assertThat(client.kinds()).isEmpty();

    client.query("{\"only_main_resource\": \"1\"}");

    assertThat(client.kinds()).containsExactly("numeric-text");
    assertThat(client.findings().at("/findings/0/field").asString())
        .isEqualTo("only_main_resource");
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=101, limit",
    "?offset=-1, offset",
    "?create_time_begin=today, create_time_begin"
  })
  void a_parameter_out_of_its_range_is_found_with_the_reason(String query, String field) {
    Answered refused = client.sandbox().api("acme", ORDERS + query);

    assertThat(refused.at("/error_code")).isEqualTo("CBC.0100");
    assertThat(client.kinds()).containsExactly("out-of-range");
    JsonNode found = client.findings().at("/findings/0");
    assertThat(found.path("field").asString()).isEqualTo(field);
    assertThat(found.path("message").asString())
        .startsWith("ListCustomerOrders refused " + field + " once, which ");
  }

  @Test
  void a_body_that_is_no_json_is_out_of_range_too() {
    client.query("{");

    assertThat(client.kinds()).containsExactly("out-of-range");
    assertThat(client.findings().at("/findings/0/field").asString()).isEqualTo("body");
  }

  @Test
  void a_refusal_by_the_rules_of_the_business_is_no_finding() {
    Answered refused =
        client
            .sandbox()
            .send(
                "PUT",
                ORDERS + "/cancel",
                Map.of("X-Auth-Token", "sandbox-token-acme"),
                "{\"order_id\": \"CS2601151630AAAAA\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(client.kinds()).isEmpty();
  }
}
