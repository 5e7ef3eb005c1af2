// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** ListCustomerAccountChangeRecords: one account, days, filters, pages. */
@OnBothTargets
class AccountRecordsConformance {

  private static final String RECORDS =
      "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_";

  private final Shop acme;

  AccountRecordsConformance(Target target) {
    acme = Shop.emptyAcme(target);
  }

  @Test
  void one_account_is_asked_for_and_what_coupons_and_cards_paid_is_left_out() {
    acme.topUp("60.00");
    acme.creditLine("40.00");
    String order = acme.buy("150.00");

    // rules accounts.records.one-account-per-query, accounts.records.payment
    acme.paid(order, acme.cash("30.00"), acme.card("25.00"));

    assertThat(amounts("DEBIT&trade_id=" + order)).containsExactly("60.00");
    assertThat(amounts("CREDIT&trade_id=" + order)).containsExactly("35.00");
    assertThat(amounts("DEBIT")).containsExactly("60.00", "60.00");
    assertThat(amounts("CREDIT")).containsExactly("35.00", "40.00");
  }

  @Test
  void the_newest_record_comes_first_with_the_balance_after_it() {
    acme.topUp("100.00");
    acme.world().advance("PT1H");
    String order = acme.paid(acme.buy("30.00"));
    acme.world().advance("PT1H");
    acme.refund(order, "10.00", "0.00");

    // rules accounts.records.newest-first, accounts.records.balance-after-change,
    // accounts.records.positive-amounts
    JsonNode records = acme.get(RECORDS + "DEBIT").body().path("records");

    assertThat(texts(records, "change_amount")).containsExactly("20.00", "30.00", "100.00");
    assertThat(texts(records, "revenue_expense_type"))
        .containsExactly("REVENUE", "EXPENSE", "REVENUE");
    assertThat(texts(records, "balance_after_change")).containsExactly("90.00", "70.00", "100.00");
    assertThat(acme.balance(1)).isEqualTo("90.00");
  }

  @Test
  void pages_together_are_the_records() {
    for (int i = 1; i <= 7; i++) {
      acme.topUp(i + ".00");
    }

    List<String> rows = new ArrayList<>();
    for (int offset = 0; offset < 9; offset += 3) {
      JsonNode page = acme.get(RECORDS + "DEBIT&limit=3&offset=" + offset).body();
      assertThat(page.path("total_count").asInt()).isEqualTo(7);
      rows.addAll(texts(page.path("records"), "change_amount"));
    }

    assertThat(rows)
        .containsExactly("7.00", "6.00", "5.00", "4.00", "3.00", "2.00", "1.00")
        .isEqualTo(amounts("DEBIT"));
    assertThat(acme.get(RECORDS + "DEBIT&offset=7").body())
        .hasToString("{\"total_count\":7,\"currency\":\"CNY\",\"records\":[]}");
  }

  @Test
  void filters_combine_and_the_total_counts_what_they_let_pass() {
    acme.topUp("100.00");
    String order = acme.paid(acme.buy("30.00"));
    acme.paid(acme.buy("5.00"));
    JsonNode topUp = acme.get(RECORDS + "DEBIT&trade_type=RECHARGE").body().path("records").path(0);
    String number = topUp.path("payment_channel_no").asString();

    assertThat(amounts("DEBIT&revenue_expense_type=EXPENSE")).containsExactly("5.00", "30.00");
    assertThat(amounts("DEBIT&trade_type=DEDEUCT&trade_id=" + order)).containsExactly("30.00");
    assertThat(amounts("DEBIT&payment_channel_id=1,2")).containsExactly("100.00");
    assertThat(amounts("DEBIT&payment_channel_no=" + number)).containsExactly("100.00");
    assertThat(amounts("DEBIT&trade_id=&trade_type=&payment_channel_no=")).hasSize(3);
    assertThat(amounts("DEBIT&payment_channel_id=0")).hasSize(2);
    assertThat(amounts("DEBIT&payment_channel_id=0,2")).hasSize(3);
    // rule accounts.records.none-is-an-empty-page
    for (String none :
        List.of("DEBIT&trade_type=RECHARGE&trade_id=" + order, "DEBIT&payment_channel_id=1")) {
      assertThat(acme.get(RECORDS + none).body().path("total_count").asInt()).as(none).isZero();
    }
    assertThat(acme.get(RECORDS + "CREDIT").body().path("total_count").asInt()).isZero();
  }

  @Test
  void days_are_days_in_beijing_while_times_are_utc() {
    acme.topUp("1.00");
    acme.world().advance("PT13H59M59S");
    acme.topUp("2.00");
    acme.world().advance("PT1S");
    acme.topUp("3.00");

    // rule accounts.records.beijing-days
    JsonNode next =
        acme.get(RECORDS + "DEBIT&trade_time_begin=2026-11-24&trade_time_end=2026-11-24").body();

    assertThat(amounts("DEBIT&trade_time_begin=2026-11-23&trade_time_end=2026-11-23"))
        .containsExactly("2.00", "1.00");
    assertThat(texts(next.path("records"), "change_amount")).containsExactly("3.00");
    assertThat(texts(next.path("records"), "trade_time")).containsExactly("2026-11-23T16:00:00Z");
    assertThat(amounts("DEBIT&trade_time_begin=2026-11-24&trade_time_end=2026-11-23")).isEmpty();
  }

  @Test
  void without_days_the_last_year_is_shown() {
    acme.topUp("1.00");

    // rule accounts.records.default-range
    acme.world().advance("P365D");
    assertThat(amounts("DEBIT")).containsExactly("1.00");
    acme.world().advance("P1D");
    assertThat(amounts("DEBIT")).isEmpty();
    assertThat(amounts("DEBIT&trade_time_begin=2026-11-23&trade_time_end=2027-11-23"))
        .containsExactly("1.00");
  }

  @Test
  void a_range_of_more_than_a_year_is_refused() {
    TestServer.Answer answer =
        acme.get(RECORDS + "CREDIT&trade_time_begin=2025-11-23&trade_time_end=2026-11-24");

    assertRefused(answer, 400, "CBC.0100", "accounts.records.one-year-range");
    assertThat(answer.body().path("error_msg").asString())
        .isEqualTo("trade_time_end: must be within one year of trade_time_begin");
    assertThat(amounts("CREDIT&trade_time_begin=2025-11-23&trade_time_end=2026-11-23")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?balance_type=", "?balance_type=BALANCE_TYPE_COUPON"})
  void an_account_must_be_asked_for(String query) {
    assertRefused(
        acme.get("/v2/accounts/customer-accounts/account-change-records" + query),
        400,
        "CBC.0100",
        "gateway.check.parameters");
  }

  @ParameterizedTest
  @CsvSource({
    "revenue_expense_type=",
    "revenue_expense_type=revenue",
    "trade_type=CONSUME",
    "trade_time_begin=2026-1-1",
    "trade_time_end=2026-02-30",
    "payment_channel_id=3",
    "payment_channel_id=1;2",
    "limit=0",
    "limit=101",
    "offset=-1",
    "offset=2147483648",
  })
  void a_value_outside_what_is_documented_is_refused_by_name(String parameter) {
    TestServer.Answer answer = acme.get(RECORDS + "DEBIT&" + parameter);

    assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
    assertThat(answer.body().path("error_msg").asString())
        .startsWith(parameter.substring(0, parameter.indexOf('=')) + ": ");
  }

  private List<String> amounts(String query) {
    TestServer.Answer answer = acme.get(RECORDS + query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return texts(answer.body().path("records"), "change_amount");
  }

  private static List<String> texts(JsonNode rows, String field) {
    return rows.valueStream().map(row -> row.path(field).asString()).toList();
  }
}
