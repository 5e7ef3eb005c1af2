// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send by mistake gets the documented refusal and changes nothing. */
class BadInputConformance {

  private static final String PAY = "/v3/orders/customer-orders/pay";

  private final Shop acme = Shop.acme();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "not json",
        "[]",
        "7",
        "\"text\"",
        "null",
        " ",
        "{\"order_id\":\"a\",\"order_id\":\"b\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\"}",
        "{\"order_id\":\"a\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\",\"x\":1e999}",
        "{\"order_id\":\"a\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\"} {}",
        "{\"order_id\":123456789012345678901234567890,\"use_coupon\":\"NO\",\"use_discount\":\"NO\"}",
        "{\"order_id\":{},\"use_coupon\":\"NO\",\"use_discount\":\"NO\"}",
      })
  void a_body_that_is_no_payment_is_refused(String body) {
    TestServer.Answer answer = raw(PAY, body, "application/json");

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0100");
  }

  @Test
  void a_form_is_refused() {
    assertRefused(
        raw(PAY, "order_id=CS1", "application/x-www-form-urlencoded"),
        400,
        "CBC.0100",
        "gateway.check.json");
  }

  @Test
  void a_hundred_levels_of_nesting_are_refused() {
    assertThat(raw(PAY, "[".repeat(5_000), "application/json").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e30", "-1E19", "12345678901234567890.5"})
  void a_number_beyond_64_bits_is_refused_where_an_integer_is_due(String number) {
    TestServer.Answer answer =
        raw(
            "/v2/bills/ratings/period-resources/subscribe-rate",
            """
            {"project_id": "p", "product_infos": [{"id": "1", "cloud_service_type": "a",
             "resource_type": "b", "resource_spec": "c", "region": "r", "period_type": 2,
             "period_num": %s, "subscription_num": 1}]}"""
                .formatted(number),
            "application/json");

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0100");
  }

  @ParameterizedTest
  @CsvSource({
    "offset=-1",
    "offset=99999999999",
    "limit=0",
    "limit=101",
    "limit=abc",
    "status=7",
    "status=five",
    "order_type=99",
    "create_time_begin=2026-02-30T00:00:00Z",
    "create_time_begin=2026-01-01",
    "create_time_begin=2026-01-01T25:00:00Z",
    "order_by=price",
    "method=everybody",
  })
  void a_parameter_out_of_range_is_refused_by_name(String query) {
    TestServer.Answer answer = acme.list(query);

    assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
    assertThat(answer.body().path("error_msg").asString())
        .startsWith(query.substring(0, query.indexOf('=')) + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=", "limit=null", "offset=null", "status=", "method="})
  void an_empty_parameter_counts_as_not_given(String query) {
    assertThat(acme.list(query).status()).isEqualTo(200);
  }

  @Test
  void texts_that_are_too_long_are_refused() {
    assertRefused(
        acme.list("order_id=" + "C".repeat(65)), 400, "CBC.0100", "gateway.check.parameters");
  }

  @Test
  void a_refusal_is_told_in_chinese_when_that_is_asked_for() {
    TestServer.Answer answer =
        TestServer.send(
            HttpRequest.newBuilder(URI.create(TestServer.endpoint() + Shop.ORDERS + "?limit=0"))
                .header("X-Auth-Token", acme.world().account("acme").path("token").asString())
                .header("X-Language", "zh_CN")
                .GET());

    assertThat(answer.body().path("error_msg").asString()).startsWith("参数错误");
  }

  @Test
  void a_thousand_unknown_parameters_are_ignored_and_the_first_twenty_are_found() {
    String query =
        IntStream.range(0, 1_000).mapToObj(i -> "p" + i + "=" + i).collect(Collectors.joining("&"));

    TestServer.Answer answer = acme.list(query);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.explained().path("findings"))
        .filteredOn(finding -> finding.path("kind").asString().equals("unknown-parameter"))
        .hasSize(20);
  }

  @Test
  void chinese_text_passes_through() {
    assertThat(acme.list("service_type_code=%E6%B5%8B%E8%AF%95").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v2/orders/customer-orders/pay",
    "POST, /v2/orders/customer-orders",
    "DELETE, /v2/orders/customer-orders",
    "GET, /v2/orders/customer-orders/",
    "GET, /V2/orders/customer-orders",
    "OPTIONS, /v2/orders/customer-orders",
  })
  void a_wrong_path_or_method_is_not_found(String method, String path) {
    TestServer.Answer answer = acme.world().send("acme", method, path, TestServer.json());

    assertRefused(answer, 404, "APIGW.0101", "gateway.route.known-path");
    assertThat(answer.body().path("request_id").asString()).isEqualTo(answer.requestId());
  }

  @Test
  void an_operation_that_is_not_built_says_so() {
    TestServer.Answer answer = acme.world().get("acme", "/v3/groups");

    assertThat(answer.status()).isEqualTo(501);
    assertThat(answer.body().path("error_msg").asString()).contains("KeystoneListGroups");
  }

  @Test
  void thirteen_megabytes_are_too_large() {
    TestServer.Answer answer =
        raw(PAY, "{\"x\":\"" + "a".repeat(13 * 1024 * 1024) + "\"}", "application/json");

    assertThat(answer.status()).isEqualTo(413);
    // rule gateway.size.body
    assertThat(answer.body().path("error_code").asString()).isEqualTo("APIGW.0201");
  }

  private TestServer.Answer raw(String path, String body, String contentType) {
    return TestServer.send(
        HttpRequest.newBuilder(URI.create(TestServer.endpoint() + path))
            .header("X-Auth-Token", acme.world().account("acme").path("token").asString())
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
