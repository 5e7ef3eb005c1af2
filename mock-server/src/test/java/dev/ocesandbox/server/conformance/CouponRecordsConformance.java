// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** ListCustomerCouponChangeRecords: what moves the money of coupons, days, filters, pages. */
@OnBothTargets
class CouponRecordsConformance {

  private static final String PATH = "/v2/promotions/benefits/account-change-records";
  private static final String RECORDS = PATH + "?balance_type=BALANCE_TYPE_COUPON";

  private final Shop acme;

  CouponRecordsConformance(Target target) {
    acme = Shop.emptyAcme(target);
  }

  @Test
  void receipt_payment_return_and_recall_leave_records_that_add_up() {
    Choice flexi = acme.flexi("100.00");
    acme.world().advance("PT1H");
    String order = acme.paid(acme.buy("30.00"), flexi);
    acme.world().advance("PT1H");
    String refund = acme.refund(order, "20.00", "0.00");
    acme.world().advance("PT1H");
    acme.world().control("POST", "/accounts/acme/coupons/" + flexi.id() + "/reclaim");

    // rules coupons.records.receipt, coupons.records.payment, coupons.records.return,
    // coupons.records.reclaim, accounts.records.balance-after-change
    JsonNode records = acme.get(RECORDS).body().path("records");

    assertThat(texts(records, "change_amount"))
        .containsExactly("80.00", "10.00", "30.00", "100.00");
    assertThat(texts(records, "revenue_expense_type"))
        .containsExactly("EXPENSE", "REVENUE", "EXPENSE", "REVENUE");
    assertThat(texts(records, "balance_after_change"))
        .containsExactly("0.00", "80.00", "70.00", "100.00");
    assertThat(texts(records, "trade_id").subList(1, 3)).containsExactly(refund, order);
  }

  @Test
  void filters_combine_and_the_total_counts_what_they_let_pass() {
    Choice flexi = acme.flexi("100.00");
    Choice cash = acme.cash("50.00");
    String order = acme.paid(acme.buy("60.00"), flexi, cash);

    assertThat(amounts("&trade_type=ADJUST")).containsExactlyInAnyOrder("100.00", "50.00");
    assertThat(amounts("&trade_type=DEDEUCT&coupon_id=" + cash.id())).containsExactly("50.00");
    assertThat(amounts("&trade_id=" + order + "&revenue_expense_type=EXPENSE"))
        .containsExactlyInAnyOrder("10.00", "50.00");
    assertThat(amounts("&trade_id=" + order + "&revenue_expense_type=REVENUE")).isEmpty();
    assertThat(acme.get(RECORDS + "&coupon_id=" + flexi.id()).body().path("total_count").asInt())
        .isEqualTo(2);
    assertThat(acme.get(RECORDS + "&trade_type=REFUND").body())
        .hasToString("{\"total_count\":0,\"currency\":\"CNY\",\"records\":[]}");
  }

  @Test
  void a_discount_coupon_leaves_no_record() {
    Choice coupon = acme.discountCoupon("0.50");
    acme.topUp("10.00");

    // rule coupons.records.none-for-discount-coupons
    acme.paid(acme.buyDatabase("10.00"), coupon);

    assertThat(acme.coupon(coupon.id()).path("status").asInt()).isEqualTo(3);
    assertThat(amounts("")).isEmpty();
  }

  @Test
  void pages_together_are_the_records() {
    for (int i = 1; i <= 5; i++) {
      acme.flexi(i + ".00");
    }

    List<String> rows = new ArrayList<>();
    for (int offset = 0; offset < 6; offset += 2) {
      JsonNode page = acme.get(RECORDS + "&limit=2&offset=" + offset).body();
      assertThat(page.path("total_count").asInt()).isEqualTo(5);
      rows.addAll(texts(page.path("records"), "change_amount"));
    }

    assertThat(rows).containsExactly("5.00", "4.00", "3.00", "2.00", "1.00");
  }

  @Test
  void days_are_days_in_beijing_and_the_last_year_is_the_default() {
    acme.flexi("1.00");
    acme.world().advance("PT14H");
    acme.flexi("2.00");

    // rules accounts.records.beijing-days, accounts.records.default-range
    assertThat(amounts("&trade_time_begin=2026-11-24&trade_time_end=2026-11-24"))
        .containsExactly("2.00");
    assertThat(amounts("&trade_time_begin=2026-11-23&trade_time_end=2026-11-23"))
        .containsExactly("1.00");
    acme.world().advance("P365D");
    assertThat(amounts("&trade_type=ADJUST")).containsExactly("2.00");
  }

  @Test
  void a_range_of_more_than_a_year_is_refused() {
    assertRefused(
        acme.get(RECORDS + "&trade_time_begin=2025-11-23&trade_time_end=2026-11-24"),
        400,
        "CBC.0100",
        "coupons.records.one-year-range");
    assertThat(amounts("&trade_time_begin=2025-11-23&trade_time_end=2026-11-23")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "balance_type=, balance_type",
    "balance_type=BALANCE_TYPE_DEBIT, balance_type",
    "balance_type=BALANCE_TYPE_COUPON&trade_type=, trade_type",
    "balance_type=BALANCE_TYPE_COUPON&trade_type=RECHARGE, trade_type",
    "balance_type=BALANCE_TYPE_COUPON&revenue_expense_type=, revenue_expense_type",
    "balance_type=BALANCE_TYPE_COUPON&trade_time_begin=, trade_time_begin",
    "balance_type=BALANCE_TYPE_COUPON&trade_time_end=2026-02-30, trade_time_end",
    "balance_type=BALANCE_TYPE_COUPON&limit=101, limit",
  })
  void a_value_outside_what_is_documented_is_refused_by_name(String query, String name) {
    TestServer.Answer answer = acme.get(PATH + "?" + query);

    assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
    assertThat(answer.body().path("error_msg").asString()).startsWith(name + ": ");
  }

  @Test
  void records_are_shown_to_users_with_the_right_only() {
    acme.flexi("1.00");

    assertThat(acme.getAs("reader", RECORDS).body().path("total_count").asInt()).isEqualTo(1);
    assertThat(acme.as("solo").get(RECORDS).body().path("total_count").asInt()).isZero();
    assertRefused(
        acme.getAs("nobody", RECORDS), 403, "CBC.0151", "gateway.permission.action-granted");
  }

  private List<String> amounts(String filter) {
    TestServer.Answer answer = acme.get(RECORDS + filter);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return texts(answer.body().path("records"), "change_amount");
  }

  private static List<String> texts(JsonNode rows, String field) {
    return rows.valueStream().map(row -> row.path(field).asString()).toList();
  }
}
