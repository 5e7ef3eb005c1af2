// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests against their contracts: types, limits, defaults, empty values, numeric text. */
class RequestCheckTest {

  private static final Contracts CONTRACTS = Contracts.load();

  @Test
  void defaults_are_filled_in() {
    CheckedRequest checked = list(Map.of());

    assertThat(checked.problem()).isEmpty();
    assertThat(checked.parameters().path("limit").asInt()).isEqualTo(10);
    assertThat(checked.parameters().path("offset").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit | 0 | limit: must be greater than or equal to 1",
        "limit | 101 | limit: must be less than or equal to 100",
        "limit | ten | limit: must be of type integer",
        "limit | 1.5 | limit: must be of type integer",
        "limit | 123456789012345678901234567890 | limit: must be less than or equal to 100",
        "offset | -1 | offset: must be greater than or equal to 0",
        "offset | 2147483648 | offset: must be less than or equal to 2147483647",
        "status | 2 | status: must be one of [1,3,4,5,6,9]",
      })
  void values_out_of_range_are_refused_by_name(String name, String value, String problem) {
    assertThat(list(Map.of(name, List.of(value))).problem())
        .hasToString("Optional[" + problem + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "yesterday", "2026-11-23"})
  void bad_times_are_refused(String time) {
    assertThat(list(Map.of("create_time_begin", List.of(time))).problem()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit", "offset", "status", "order_by", "method"})
  void an_empty_value_counts_as_not_given(String name) {
    assertThat(list(Map.of(name, List.of(""))).problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"order_id", "create_time_begin", "create_time_end"})
  void an_empty_value_is_refused_where_the_page_does_not_support_it(String name) {
    assertThat(list(Map.of(name, List.of(""))).problem()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit", "offset"})
  void the_text_null_counts_as_not_given_for_numbers(String name) {
    assertThat(list(Map.of(name, List.of("null"))).problem()).isEmpty();
  }

  @Test
  void an_empty_value_is_refused_where_the_page_says_so() {
    CheckedRequest checked =
        check(
            "ListCustomerAccountChangeRecords",
            Map.of(
                "balance_type", List.of("BALANCE_TYPE_DEBIT"),
                "revenue_expense_type", List.of("")),
            null);

    assertThat(checked.problem()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit | '' | limit: must be of type integer",
        "limit | null | limit: must be of type integer",
        "offset | '' | offset: must be of type integer",
        "service_type_code | '' | service_type_code: must not be empty",
      })
  void empty_and_null_are_refused_where_the_page_says_so(
      String name, String value, String problem) {
    Map<String, List<String>> query = new HashMap<>();
    query.put("service_type_code", List.of("hws.service.type.obs"));
    query.put(name, List.of(value));

    assertThat(check("ListServiceResources", query, null).problem())
        .hasToString("Optional[" + problem + "]");
  }

  @Test
  void the_text_null_counts_as_not_given_beside_a_number_that_refuses_it() {
    CheckedRequest checked =
        check(
            "ListServiceResources",
            Map.of("service_type_code", List.of("null"), "offset", List.of("null")),
            null);

    assertThat(checked.problem()).isEmpty();
    assertThat(checked.parameters().path("offset").asInt()).isZero();
    assertThat(checked.parameters().path("service_type_code").asString()).isEqualTo("null");
  }

  @Test
  void an_empty_text_is_a_value_where_the_page_says_so() {
    CheckedRequest checked =
        check("ListUsageTypes", Map.of("resource_type_code", List.of("")), null);

    assertThat(checked.problem()).isEmpty();
    assertThat(checked.parameters().has("resource_type_code")).isTrue();
    assertThat(check("ListUsageTypes", Map.of(), null).parameters().has("resource_type_code"))
        .isFalse();
  }

  @Test
  void unknown_parameters_are_ignored_and_found() {
    CheckedRequest checked = list(Map.of("page", List.of("2")));

    assertThat(checked.problem()).isEmpty();
    assertThat(checked.findings()).containsExactly(new Finding("unknown-parameter", "page"));
  }

  @Test
  void values_without_case_take_the_documented_form() {
    assertThat(list(Map.of("order_by", List.of("-CREATETIME"))).parameters().path("order_by"))
        .hasToString("\"-createTime\"");
  }

  @Test
  void numeric_text_is_taken_for_a_number_and_found() {
    CheckedRequest checked =
        pay(
            "{'order_id':'CS1','use_coupon':'YES','use_discount':'NO',"
                + "'coupon_infos':[{'id':'CP1','type':'301'}]}");

    assertThat(checked.problem()).isEmpty();
    assertThat(checked.findings())
        .containsExactly(new Finding("numeric-text", "coupon_infos[0].type"));
    assertThat(checked.body()).isNotNull();
    assertThat(checked.body().at("/coupon_infos/0/type").isInt()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | order_id: must not be null",
        "{'order_id':null,'use_coupon':'NO','use_discount':'NO'} | order_id: must not be null",
        "{'order_id':'','use_coupon':'NO','use_discount':'NO'} | order_id: must not be empty",
        "{'order_id':7,'use_coupon':'NO','use_discount':'NO'} | order_id: must be of type string",
        "{'order_id':'CS1','use_coupon':'no','use_discount':'NO'} | use_coupon: must be one of [\"YES\",\"NO\"]",
        "{'order_id':'CS1','use_coupon':'YES','use_discount':'NO','coupon_infos':[]} | coupon_infos: must not be empty",
        "{'order_id':'CS1','use_coupon':'YES','use_discount':'NO','coupon_infos':[{'type':301}]} | coupon_infos[0].id: must not be null",
      })
  void bodies_that_break_the_contract_are_refused_by_field(String body, String problem) {
    assertThat(pay(body).problem()).hasToString("Optional[" + problem + "]");
  }

  @Test
  void a_fourth_coupon_is_refused() {
    String coupon = "{'id':'CP1','type':302}";
    String coupons = String.join(",", coupon, coupon, coupon, coupon);

    assertThat(
            pay("{'order_id':'CS1','use_coupon':'YES','use_discount':'NO','coupon_infos':["
                    + coupons
                    + "]}")
                .problem())
        .hasToString("Optional[coupon_infos: size must be between 0 and 3]");
  }

  @Test
  void lists_that_do_not_count_are_not_looked_at() {
    CheckedRequest checked =
        pay(
            "{'order_id':'CS1','use_coupon':'NO','use_discount':'NO','coupon_infos':"
                + "[{},{},{'type':'301'},{'kind':1}]}");

    assertThat(checked.problem()).isEmpty();
    assertThat(checked.findings()).isEmpty();
  }

  @Test
  void an_unknown_field_under_a_condition_is_found() {
    CheckedRequest checked =
        pay(
            "{'order_id':'CS1','use_coupon':'YES','use_discount':'NO',"
                + "'coupon_infos':[{'id':'CP1','type':301,'kind':1}]}");

    assertThat(checked.problem()).isEmpty();
    assertThat(checked.findings())
        .containsExactly(new Finding("unknown-field", "coupon_infos[0].kind"));
  }

  @ParameterizedTest
  @CsvSource({"'2', '11', ''", "'3', '3', ''", "'3', '4', period_num"})
  void numeric_text_counts_as_the_number_that_a_condition_asks_for(
      String type, String number, String field) {
    CheckedRequest checked =
        check(
            "ListRenewRateOnPeriod",
            Map.of(),
            Json.read(
                "{\"resource_ids\":[\"r\"],\"period_type\":\"%s\",\"period_num\":\"%s\"}"
                    .formatted(type, number)));

    assertThat(checked.problem().map(Problem::field).orElse("")).isEqualTo(field);
  }

  @Test
  void alternatives_of_required_fields_leave_the_fields_known() {
    CheckedRequest checked =
        CONTRACTS
            .check("GrantDiscount")
            .check(
                new RawRequest(
                    Map.of("world", "default", "account", "acme"),
                    Map.of(),
                    header -> null,
                    Json.read("{\"type\":\"partner\",\"ratio\":\"0.80\",\"odd\":1}")));

    assertThat(checked.findings()).containsExactly(new Finding("unknown-field", "odd"));
    assertThat(checked.body()).isNotNull();
    assertThat(checked.body().path("ratio").isString()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "1e-999", "1e99999999"})
  void numbers_with_absurd_exponents_are_refused(String number) {
    assertThat(
            pay("{'order_id':'CS1','use_coupon':'NO','use_discount':'NO','x':" + number + "}")
                .problem())
        .hasToString("Optional[x: numeric value out of bounds]");
  }

  @Test
  void unknown_fields_are_ignored_and_found() {
    CheckedRequest checked =
        pay("{'order_id':'CS1','use_coupon':'NO','use_discount':'NO','remark':'支付'}");

    assertThat(checked.problem()).isEmpty();
    assertThat(checked.findings()).containsExactly(new Finding("unknown-field", "remark"));
  }

  @Test
  void a_missing_body_is_refused() {
    assertThat(check("PayOrders", Map.of(), null).problem())
        .hasToString("Optional[body: must not be null]");
  }

  @Test
  void an_answer_with_an_undocumented_field_or_status_is_found_out() {
    OperationCheck check = CONTRACTS.check("ListCustomerOrders");

    assertThat(check.answerProblem(200, Json.read("{\"total_count\":0,\"order_infos\":[]}")))
        .isEmpty();
    assertThat(check.answerProblem(200, Json.read("{\"total_count\":0}")))
        .hasToString("Optional[order_infos: must not be null]");
    assertThat(
            check.answerProblem(
                200, Json.read("{\"total_count\":0,\"order_infos\":[],\"error_code\":\"0\"}")))
        .hasToString("Optional[error_code: is not a known field]");
    assertThat(check.answerProblem(204, null)).isPresent();
  }

  private static CheckedRequest list(Map<String, List<String>> query) {
    return check("ListCustomerOrders", query, null);
  }

  private static CheckedRequest pay(String body) {
    return check("PayOrders", Map.of(), Json.read(body.replace('\'', '"')));
  }

  private static CheckedRequest check(
      String operation, Map<String, List<String>> query, @Nullable JsonNode body) {
    return CONTRACTS.check(operation).check(new RawRequest(Map.of(), query, header -> null, body));
  }
}
