// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** ListCustomerOrders: filters, order, pages, whose orders. */
@OnBothTargets
class OrderListConformance {

  private final Shop acme;

  OrderListConformance(Target target) {
    acme = Shop.acme(target);
  }

  @Test
  void the_newest_order_comes_first_unless_the_oldest_are_asked_for() {
    acme.world().advance("PT1H");
    String first = acme.buy("1.00");
    acme.world().advance("PT1H");
    String second = acme.buy("2.00");

    // rules orders.list.newest-first, orders.list.order-by
    assertThat(acme.listedIds("limit=2")).containsExactly(second, first);
    assertThat(acme.listedIds("limit=2&order_by=-createTime")).containsExactly(second, first);
    List<String> oldest = acme.listedIds("limit=100&order_by=createTime");
    assertThat(oldest).endsWith(first, second);
  }

  @Test
  void filters_combine_and_the_total_counts_all_pages() {
    String pending = "status=6&service_type_code=hws.service.type.ec2&limit=2";
    int before = acme.list(pending).body().path("total_count").asInt();
    for (int i = 0; i < 5; i++) {
      acme.buy("1.00");
    }
    acme.paid(acme.buy("1.00"));

    // rule orders.list.filters-combine
    JsonNode page = acme.list(pending).body();
    assertThat(page.path("total_count").asInt()).isEqualTo(before + 5);
    assertThat(page.path("order_infos").size()).isEqualTo(2);
    assertThat(acme.list("status=6&service_type_code=hws.service.type.none").body())
        .hasToString("{\"total_count\":0,\"order_infos\":[]}");
  }

  @ParameterizedTest
  @CsvSource({"order_id", "create_time_begin", "create_time_end"})
  void an_empty_value_is_refused_where_it_is_not_supported(String name) {
    TestServer.Answer answer = acme.list(name + "=");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0100");
    assertThat(answer.body().path("error_msg").asString()).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"''", "null"})
  void an_empty_service_and_null_are_filters_that_nothing_matches(String service) {
    acme.buy("1.00");

    assertThat(acme.list("service_type_code=" + service).body())
        .hasToString("{\"total_count\":0,\"order_infos\":[]}");
  }

  @Test
  void pages_together_are_the_list() {
    for (int i = 0; i < 7; i++) {
      acme.buy("1.00");
    }
    int total = acme.list("limit=1").body().path("total_count").asInt();
    List<String> rows = new ArrayList<>();
    for (int offset = 0; offset < total; offset += 3) {
      rows.addAll(acme.listedIds("limit=3&offset=" + offset));
    }

    assertThat(rows).hasSize(total).doesNotHaveDuplicates();
    assertThat(acme.list("offset=" + total).body().path("order_infos").size()).isZero();
    assertThat(acme.list("offset=" + total).body().path("total_count").asInt()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({"order_id, true", "service_type_code, true", "order_by, true"})
  void codes_are_compared_without_case(String name, boolean folded) {
    String order = acme.buy("1.00");
    String value =
        switch (name) {
          case "order_id" -> order.toLowerCase(java.util.Locale.ROOT);
          case "service_type_code" -> "HWS.SERVICE.TYPE.EC2";
          default -> "-CREATETIME";
        };

    // rule orders.list.case-folded
    assertThat(acme.listedIds(name + "=" + value).contains(order)).isEqualTo(folded);
  }

  @Test
  void a_range_of_more_than_a_year_is_refused() {
    // rules orders.list.create-time-one-year, orders.list.payment-time-one-year
    assertRefused(
        acme.list("create_time_begin=2025-01-01T00:00:00Z&create_time_end=2026-01-02T00:00:00Z"),
        400,
        "CBC.0100",
        "orders.list.create-time-one-year");
    assertRefused(
        acme.list("payment_time_begin=2025-01-01T00:00:00Z&payment_time_end=2026-01-02T00:00:00Z"),
        400,
        "CBC.0100",
        "orders.list.payment-time-one-year");
    assertThat(
            acme.list("create_time_begin=2025-01-01T00:00:00Z&create_time_end=2026-01-01T00:00:00Z")
                .status())
        .isEqualTo(200);
  }

  @Test
  void times_are_filters_with_both_ends_included() {
    acme.world().advance("P1D");
    String order = acme.paid(acme.buy("1.00"));
    String now = "2026-11-24T02:00:00Z";

    assertThat(acme.listedIds("create_time_begin=" + now + "&create_time_end=" + now))
        .containsExactly(order);
    assertThat(acme.listedIds("payment_time_begin=" + now + "&payment_time_end=" + now))
        .containsExactly(order);
    assertThat(acme.listedIds("create_time_begin=2026-11-24T02:00:01Z")).isEmpty();
  }

  @Test
  void only_a_master_may_ask_for_the_orders_of_sub_customers() {
    assertRefused(
        acme.as("solo").list("method=sub_customer"),
        403,
        "CBC.0151",
        "orders.list.sub-customer-only-master");
    assertThat(acme.list("method=sub_customer").status()).isEqualTo(200);
    assertThat(acme.list("method=oneself").status()).isEqualTo(200);
  }

  @Test
  void another_customers_id_is_refused_and_the_own_one_is_not() {
    assertRefused(
        acme.list("customer_id=" + acme.world().customerId("solo")),
        403,
        "CBC.0151",
        "orders.list.foreign-customer");
    assertThat(acme.list("customer_id=" + acme.customerId()).status()).isEqualTo(200);
  }

  @Test
  void a_cancelled_order_stays_in_the_list_without_a_time_of_payment() {
    String order = acme.buy("1.00");
    acme.cancel(order);
    acme.world().advance("P400D");

    // rules orders.list.cancelled-stay, orders.list.payment-time-null-until-paid,
    // orders.list.unused-amounts
    JsonNode listed = acme.listed(order);
    assertThat(listed.path("status").asInt()).isEqualTo(4);
    assertThat(listed.path("payment_time").isNull()).isTrue();
    assertThat(listed.path("amount_info").path("coupon_amount").asString()).isEqualTo("0.00");
    assertThat(listed.path("amount_info").path("commission_amount").isNull()).isTrue();
  }

  @Test
  void names_come_in_chinese_unless_english_is_asked_for() {
    String order = acme.buy("1.00");

    assertThat(acme.listed(order).path("service_type_name").asString()).isEqualTo("弹性云服务器");
  }

  @Test
  void ids_of_orders_never_repeat() {
    HashSet<String> ids = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      assertThat(ids.add(acme.buy("1.00"))).isTrue();
    }
  }
}
