// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.pact.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that a consumer's pact may not have. */
class RequestChecksTest {

  private static final String OK = "{\"status\": 200}";

  private static Checked get(String path, String query) {
    return Checked.interaction(
        "{\"method\": \"GET\", \"path\": \"%s\", \"query\": \"%s\"}".formatted(path, query), OK);
  }

  private static Checked pay(String body) {
    return Checked.interaction(
        """
        {"method": "POST", "path": "/v3/orders/customer-orders/pay",
         "headers": {"Content-Type": "application/json"}, "body": %s}
        """
            .formatted(body),
        "{\"status\": 204}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/v2/accounts/customer-account/balances | GET /v2/accounts/customer-accounts/balances (ShowCustomerAccountBalances)",
        "/v2/orders/customer-orders/detail/CS1 | GET /v2/orders/customer-orders/details/{order_id} (ShowCustomerOrderDetails)",
        "/v2/orders/customer-orders/ | /v2/orders/customer-orders",
        "v2/orders/customer-orders | /v2/orders/customer-orders",
        "/_sandbox/worlds | is not a path of the API"
      })
  void an_unknown_path_is_red_and_names_the_nearest(String path, String nearest) {
    Checked checked = get(path, "");

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.complaints())
        .singleElement()
        .asString()
        .startsWith("standard input:2: interactions[0].request.path: '" + path + "'")
        .contains(nearest);
  }

  @Test
  void a_wrong_method_names_the_right_one() {
    Checked checked =
        Checked.interaction(
            "{\"method\": \"post\", \"path\": \"/v2/orders/customer-orders/cancel\"}", OK);

    assertThat(checked.complaints())
        .singleElement()
        .asString()
        .contains(
            "interactions[0].request.method",
            "the path is right, but for PUT (CancelCustomerOrder)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "stauts=3 | query parameter stauts: is not known; did you mean status?",
        "status=7 | query parameter status: 7 must be one of 1, 3, 4, 5, 6, 9",
        "limit=0 | query parameter limit: 0 must be 1 or more",
        "limit=101 | query parameter limit: 101 must be 100 or less",
        "limit=ten | query parameter limit: must be an integer",
        "create_time_begin=2026-13-01 | query parameter create_time_begin",
        "limit=1&limit=2 | query parameter limit: is given 2 times"
      })
  void parameters_must_be_those_of_the_contract(String query, String complaint) {
    assertThat(get("/v2/orders/customer-orders", query).complaints())
        .singleElement()
        .asString()
        .contains(complaint);
  }

  @Test
  void a_missing_parameter_is_named() {
    assertThat(get("/v2/orders/customer-orders/order-coupons", "").complaints())
        .singleElement()
        .asString()
        .contains("query parameter order_id is required by ListOrderCouponsByOrderId");
  }

  @Test
  void a_right_request_is_green() {
    Checked checked =
        get(
            "/v2/orders/customer-orders",
            "status=6&limit=100&create_time_begin=2026-01-01T00:00:00Z");

    assertThat(checked).isEqualTo(new Checked(0, "1 file, 1 interaction: no problems found\n", ""));
    assertThat(
            pay("{\"order_id\": \"CS1\", \"use_coupon\": \"NO\", \"use_discount\": \"NO\"}").code())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"order_id\": \"CS1\", \"use_coupon\": \"NO\", \"use_discount\": \"NO\", \"use_cupon\": \"NO\"} | body.use_cupon: is not known; did you mean use_coupon?",
        "{\"order_id\": \"CS1\", \"use_coupon\": \"PERHAPS\", \"use_discount\": \"NO\"} | body.use_coupon: \"PERHAPS\" must be one of YES, NO",
        "{\"order_id\": 7, \"use_coupon\": \"NO\", \"use_discount\": \"NO\"} | body.order_id: must be a text, but was 7",
        "{\"order_id\": \"CS1\", \"use_coupon\": \"NO\"} | body: use_discount is required",
        "{\"order_id\": \"CS1\", \"use_coupon\": \"YES\", \"use_discount\": \"NO\", \"coupon_infos\": [{\"id\": \"C\", \"type\": 300, \"kind\": 1}]} | body.coupon_infos[0].kind: is not known",
        "[1] | body: must be a JSON object, but was a list",
        "\"text\" | body: must be"
      })
  void impossible_bodies_are_red(String body, String complaint) {
    Checked checked = pay(body);

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.complaints()).singleElement().asString().contains(complaint);
  }

  @Test
  void a_number_in_quotation_marks_is_red_although_the_service_reads_it() {
    assertThat(
            pay("{\"order_id\": \"CS1\", \"use_coupon\": \"YES\", \"use_discount\": \"NO\", \"coupon_infos\": [{\"id\": \"C\", \"type\": \"300\"}]}")
                .complaints())
        .singleElement()
        .asString()
        .contains("body.coupon_infos[0].type: must be an integer, but was \"300\"");
  }

  @Test
  void a_body_where_none_is_taken_or_of_another_media_type_is_red() {
    assertThat(
            Checked.interaction(
                    "{\"method\": \"GET\", \"path\": \"/v2/orders/customer-orders\", \"body\": {\"a\": 1}}",
                    OK)
                .complaints())
        .singleElement()
        .asString()
        .contains("ListCustomerOrders takes no body");
    assertThat(
            Checked.interaction(
                    "{\"method\": \"PUT\", \"path\": \"/v2/orders/customer-orders/cancel\", \"headers\": {\"content-type\": \"text/xml\"}, \"body\": {\"order_id\": \"CS1\"}}",
                    "{\"status\": 204}")
                .complaints())
        .singleElement()
        .asString()
        .contains("'text/xml' is not the media type of a JSON body");
  }

  @Test
  void an_operation_that_is_not_built_is_a_note_only() {
    Checked checked = get("/v3/groups", "anything=1");

    assertThat(checked.code()).isZero();
    assertThat(checked.complaints())
        .singleElement()
        .asString()
        .contains(": note: ", "is not built");
  }
}
