// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.pact.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that no provider gives. */
class ResponseChecksTest {

  private static final String ORDERS =
      "{\"method\": \"GET\", \"path\": \"/v2/orders/customer-orders\"}";
  private static final String PAY =
      """
      {"method": "POST", "path": "/v3/orders/customer-orders/pay",
       "body": {"order_id": "CS1", "use_coupon": "NO", "use_discount": "NO"}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": 200}",
        "{}",
        "{\"status\": 200, \"headers\": {\"x-request-id\": \"r\", \"Date\": \"d\"}}",
        "{\"status\": 200, \"body\": {}}",
        "{\"status\": 200, \"body\": {\"order_infos\": [{\"order_id\": \"CS1\"}]}}",
        "{\"status\": 200, \"headers\": {\"Content-Type\": \"application/json;charset=UTF-8\"}, \"body\": {\"total_count\": 1}}",
        "{\"status\": 400, \"body\": {\"error_code\": \"CBC.0100\"}}",
        "{\"status\": 429, \"body\": {\"error_code\": \"APIGW.0308\", \"error_msg\": \"m\", \"request_id\": \"r\"}}",
        "{\"status\": 503}"
      })
  void a_part_of_what_the_provider_answers_is_green(String response) {
    assertThat(Checked.interaction(ORDERS, response).out()).contains("no problems found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"status\": 201} | response.status: ListCustomerOrders never answers with status 201; its statuses are 200, 400",
        "{\"status\": 404} | response.status: ListCustomerOrders never answers with status 404",
        "{\"status\": \"abc\"} | never answers with status abc",
        "{\"status\": \"\"} | never answers with status ''",
        "{\"status\": 200, \"body\": {\"orders\": []}} | response.body.orders: is not a known field; did you mean order_infos?",
        "{\"status\": 200, \"body\": {\"total_count\": \"1\"}} | body.total_count: must be an integer, but was \"1\"",
        "{\"status\": 200, \"body\": {\"order_infos\": [{\"status\": 77}]}} | body.order_infos[0].status: 77 must be one of",
        "{\"status\": 200, \"headers\": {\"Content-Type\": \"text/html\"}} | 'text/html' is not the media type",
        "{\"status\": 400, \"body\": {\"error_code\": \"CBC.99005010\"}} | ListCustomerOrders never answers CBC.99005010; its codes are CBC.0100",
        "{\"status\": 400, \"body\": {\"error_code\": \"CBC.010\"}} | 'CBC.010' is not a code of the API; did you mean CBC.0100?",
        "{\"status\": 403, \"body\": {\"error_code\": \"CBC.0100\"}} | CBC.0100 comes with status 400, not 403",
        "{\"status\": 400, \"body\": {\"errorCode\": \"CBC.0100\"}} | 'errorCode' is not a field of errors; did you mean error_code?",
        "{\"status\": 400, \"body\": {\"error_code\": 100}} | 100 must be a text"
      })
  void what_the_provider_cannot_answer_is_red(String response, String complaint) {
    Checked checked = Checked.interaction(ORDERS, response);

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.complaints())
        .singleElement()
        .asString()
        .startsWith("standard input:3: interactions[0].response")
        .contains(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"status\": 200, \"body\": {\"error_code\": \"OSM.01010001\", \"error_msg\": \"m\"}} | no problems found",
        "{\"status\": 200, \"body\": {\"total_count\": 1}} | no problems found",
        "{\"status\": 200, \"body\": {\"error_code\": \"OSM.1\"}} | 'OSM.1' is not a code of the API",
        "{\"status\": 200, \"body\": {\"error_code\": \"OSM.01010001\", \"total_count\": 1}} | 'total_count' is not a field of errors",
        "{\"status\": 400, \"body\": {\"error_code\": \"OSM.01010001\"}} | OSM.01010001 comes with status 200, not 400"
      })
  void the_ticket_service_refuses_with_status_200(String response, String output) {
    String tickets = "{\"method\": \"GET\", \"path\": \"/v2/servicerequest/cases\"}";
    Checked checked = Checked.interaction(tickets, response);

    assertThat(checked.out() + checked.complaints()).contains(output);
  }

  @Test
  void a_header_that_the_contract_does_not_know_is_noted() {
    Checked checked =
        Checked.interaction(ORDERS, "{\"status\": 200, \"headers\": {\"X-Total\": \"1\"}}");

    assertThat(checked.code()).isZero();
    assertThat(checked.complaints())
        .singleElement()
        .asString()
        .contains("note: ", "'X-Total'", "verification fails if the answer lacks it");
  }

  @Test
  void a_header_of_the_contract_is_green() {
    assertThat(
            Checked.interaction(
                    """
                    {"method": "POST", "path": "/v3/auth/tokens", "body": {"auth": {"identity": {"methods": ["password"],
                     "password": {"user": {"name": "u", "password": "p", "domain": {"name": "d"}}}}}}}
                    """,
                    "{\"status\": 201, \"headers\": {\"X-Subject-Token\": \"MIIA\"}}")
                .out())
        .contains("no problems found");
  }

  @Test
  void a_status_that_is_left_out_is_200() {
    assertThat(Checked.interaction(PAY, "{}").complaints())
        .singleElement()
        .asString()
        .contains("PayOrders never answers with status 200");
  }

  @Test
  void an_answer_without_a_body_has_none() {
    assertThat(Checked.interaction(PAY, "{\"status\": 204}").code()).isZero();
    assertThat(Checked.interaction(PAY, "{\"status\": 204, \"body\": {\"a\": 1}}").complaints())
        .singleElement()
        .asString()
        .contains("PayOrders answers 204 without a body");
  }

  @Test
  void an_error_with_fields_of_its_own_has_those_and_the_code_of_its_page() {
    assertThat(
            Checked.interaction(
                    PAY,
                    "{\"status\": 400, \"body\": {\"error_code\": \"CBC.99005003\", \"error_msg\": \"m\"}}")
                .code())
        .isZero();
    assertThat(
            Checked.interaction(
                    PAY,
                    "{\"status\": 400, \"body\": {\"error_code\": \"CBC.99005010\", \"shortage\": 1}}")
                .complaints())
        .hasSize(2)
        .anyMatch(line -> line.contains("body.shortage: is not a known field"))
        .anyMatch(line -> line.contains("PayOrders never answers CBC.99005010"));
  }
}
