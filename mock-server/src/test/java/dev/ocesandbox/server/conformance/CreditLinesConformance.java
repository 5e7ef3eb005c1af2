// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Several credit lines of one account: which pays, which is restored, and what expires. */
@OnBothTargets
class CreditLinesConformance {

  private static final String RECORDS =
      "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_CREDIT";

  private final Shop acme;

  /** A line of 50.00 for a week, one of 100.00 for 60 days, and one of 200.00 without an end. */
  CreditLinesConformance(Target target) {
    acme = Shop.emptyAcme(target);
    line("200.00", null);
    line("100.00", "P60D");
    line("50.00", "P7D");
  }

  private JsonNode line(String amount, String expires) {
    ObjectNode line = TestServer.json().put("amount", amount);
    return acme.world()
        .control(
            "PUT",
            "/accounts/acme/credit-line",
            expires == null ? line : line.put("expires", expires));
  }

  private void repay(String amount) {
    acme.world()
        .control(
            "POST",
            "/accounts/acme/top-ups",
            TestServer.json().put("amount", amount).put("repay", true));
  }

  private JsonNode shown() {
    return acme.world().control("GET", "/accounts/acme").path("credit_line");
  }

  /** What is left of each line and its size, the one that expires soonest first. */
  private List<String> lines() {
    return shown()
        .path("lines")
        .valueStream()
        .map(one -> one.path("available").asString() + "/" + one.path("amount").asString())
        .toList();
  }

  private JsonNode balances() {
    return acme.get("/v2/accounts/customer-accounts/balances").body();
  }

  @Test
  void the_customer_sees_one_credit_account_with_the_sum() {
    JsonNode credit = balances().path("account_balances").path(1);

    assertThat(credit.path("account_type").asInt()).isEqualTo(2);
    assertThat(credit.path("credit_amount").asString()).isEqualTo("350.00");
    assertThat(balances().path("account_balances")).hasSize(3);
    assertThat(shown().path("available").asString()).isEqualTo("350.00");
    assertThat(shown().at("/lines/0/expires_at").asString()).isEqualTo("2026-11-30T02:00:00Z");
    assertThat(shown().at("/lines/2").has("expires_at")).isFalse();
  }

  @Test
  void the_line_that_expires_soonest_pays_first_and_one_record_shows_the_sum() {
    acme.paid(acme.buy("120.00"));

    // rule orders.pay.credit-that-expires-first
    assertThat(lines()).containsExactly("0.00/50.00", "30.00/100.00", "200.00/200.00");
    JsonNode record = acme.get(RECORDS).body().at("/records/0");
    assertThat(record.path("change_amount").asString()).isEqualTo("120.00");
    assertThat(record.path("balance_after_change").asString()).isEqualTo("230.00");
  }

  @Test
  void a_refund_restores_the_lines_that_paid() {
    String server = Unsubscriptions.server(acme, "120.00");

    Unsubscriptions.of(acme, 1, server);

    assertThat(lines()).containsExactly("50.00/50.00", "100.00/100.00", "200.00/200.00");
    JsonNode record = acme.get(RECORDS).body().at("/records/0");
    assertThat(record.path("change_amount").asString()).isEqualTo("120.00");
    assertThat(record.path("balance_after_change").asString()).isEqualTo("350.00");
  }

  @Test
  void a_repayment_restores_the_line_that_expires_soonest_first() {
    acme.paid(acme.buy("180.00"));
    assertThat(lines()).containsExactly("0.00/50.00", "0.00/100.00", "170.00/200.00");

    repay("60.00");
    assertThat(lines()).containsExactly("50.00/50.00", "10.00/100.00", "170.00/200.00");
    repay("130.00");

    assertThat(lines()).containsExactly("50.00/50.00", "100.00/100.00", "200.00/200.00");
    assertThat(acme.balance(1)).isEqualTo("10.00");
  }

  @Test
  void what_no_longer_fits_its_line_restores_other_used_lines_and_then_becomes_cash() {
    String server = Unsubscriptions.server(acme, "50.00");
    acme.paid(acme.buy("20.00"));
    repay("50.00");
    assertThat(lines()).containsExactly("50.00/50.00", "80.00/100.00", "200.00/200.00");

    Unsubscriptions.of(acme, 1, server);

    // rules orders.refund.restores-credit, orders.refund.beyond-used-credit
    assertThat(lines()).containsExactly("50.00/50.00", "100.00/100.00", "200.00/200.00");
    assertThat(acme.balance(1)).isEqualTo("30.00");
  }

  @Test
  void the_unused_part_is_withdrawn_when_a_line_expires() {
    acme.paid(acme.buy("20.00"));

    JsonNode events = acme.world().advance("P7D").path("events");

    // rules accounts.credit.expires, accounts.records.credit-expiry
    assertThat(events.valueStream().map(event -> event.path("type").asString()))
        .containsExactly("credit-line-expired");
    assertThat(events.at("/0/amount").asString()).isEqualTo("30.00");
    assertThat(events.at("/0/used").asString()).isEqualTo("20.00");
    assertThat(lines()).containsExactly("0.00/20.00", "100.00/100.00", "200.00/200.00");
    assertThat(shown().at("/lines/0/expired").asBoolean()).isTrue();
    JsonNode record = acme.get(RECORDS).body().at("/records/0");
    assertThat(record.path("trade_detail_type").asString())
        .isEqualTo("SOURCE_OPERAIION_EXPIRECLEAR");
    assertThat(record.path("revenue_expense_type").asString()).isEqualTo("EXPENSE");
    assertThat(record.path("change_amount").asString()).isEqualTo("30.00");
    assertThat(record.path("balance_after_change").asString()).isEqualTo("300.00");
    assertThat(acme.get(RECORDS + "&trade_type=EXPIRED").body().path("total_count").asInt())
        .isEqualTo(1);
  }

  @Test
  void a_line_that_nobody_uses_is_gone_when_it_expires() {
    acme.world().advance("P7D");

    assertThat(lines()).containsExactly("100.00/100.00", "200.00/200.00");
  }

  @Test
  void what_comes_back_to_an_expired_line_is_not_available_again() {
    String server = Unsubscriptions.server(acme, "40.00");
    acme.world().advance("P7D");
    assertThat(lines()).containsExactly("0.00/40.00", "100.00/100.00", "200.00/200.00");

    Unsubscriptions.of(acme, 1, server);

    // 168 of 734 hours are used: 40.00 less 9.16 and a fee of 4.00 is 26.84
    assertThat(lines()).containsExactly("0.00/13.16", "100.00/100.00", "200.00/200.00");
    assertThat(acme.balance(1)).isEqualTo("0.00");
    repay("20.00");
    assertThat(lines()).containsExactly("100.00/100.00", "200.00/200.00");
    assertThat(acme.balance(1)).isEqualTo("6.84");
    assertThat(balances().path("debt_amount").asString()).isEqualTo("0.00");
  }

  @Test
  void an_expired_line_does_not_pay() {
    acme.world().advance("P61D");

    assertThat(acme.pay(acme.buy("200.01")).status()).isEqualTo(400);
    assertThat(acme.pay(acme.buy("200.00")).status()).isEqualTo(204);
  }

  @Test
  void a_line_is_set_by_its_end_and_not_below_its_used_part() {
    acme.paid(acme.buy("20.00"));
    line("40.00", "P7D");
    assertThat(lines()).containsExactly("20.00/40.00", "100.00/100.00", "200.00/200.00");

    TestServer.Answer refused =
        TestServer.control(
            "PUT",
            "/worlds/" + acme.world().id() + "/accounts/acme/credit-line",
            TestServer.json().put("amount", "19.99").put("expires", "P7D"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(lines()).containsExactly("20.00/40.00", "100.00/100.00", "200.00/200.00");
  }

  @Test
  void a_line_cannot_have_expired_already() {
    TestServer.Answer refused =
        TestServer.control(
            "PUT",
            "/worlds/" + acme.world().id() + "/accounts/acme/credit-line",
            TestServer.json().put("amount", "10.00").put("expires", "2026-11-23T02:00:00Z"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("field").asString()).isEqualTo("expires");
  }

  @Test
  void an_export_keeps_the_lines_and_their_ends() {
    acme.paid(acme.buy("20.00"));

    Shop copy =
        new Shop(TestWorld.imported(acme.world().control("GET", "/export")), acme.account());

    JsonNode lines =
        copy.world().control("GET", "/accounts/acme").path("credit_line").path("lines");
    assertThat(lines).isEqualTo(shown().path("lines"));
    assertThat(copy.world().advance("P7D").at("/events/0/type").asString())
        .isEqualTo("credit-line-expired");
  }
}
