// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refunds of what credit has paid, and repayment of used credit. */
@OnBothTargets
class CreditConformance {

  private static final String RECORDS =
      "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_";

  private final Shop acme;

  CreditConformance(Target target) {
    acme = Shop.emptyAcme(target);
    acme.creditLine("500.00");
  }

  /** Buys a server for a month and returns its id. */
  private String bought(String price) {
    return Unsubscriptions.server(acme, price);
  }

  private JsonNode topUp(String amount, boolean repay) {
    ObjectNode body = TestServer.json().put("amount", amount).put("repay", repay);
    return acme.world().control("POST", "/accounts/acme/top-ups", body);
  }

  private void assertMoney(String cash, String credit) {
    assertThat(List.of(acme.balance(1), acme.creditLeft())).containsExactly(cash, credit);
  }

  /** The newest record of an account as "type direction amount balance trade". */
  private String newest(String balance) {
    JsonNode record = acme.get(RECORDS + balance).body().at("/records/0");
    return "%s %s %s %s %s"
        .formatted(
            record.path("trade_detail_type").asString(),
            record.path("revenue_expense_type").asString(),
            record.path("change_amount").asString(),
            record.path("balance_after_change").asString(),
            record.path("trade_id").asString());
  }

  @Test
  void a_full_refund_restores_cash_and_credit_as_they_were() {
    acme.topUp("30.00");
    String server = bought("80.00");
    assertMoney("0.00", "450.00");

    String refund = Unsubscriptions.of(acme, 1, server).at("/order_ids/0").asString();

    // rules orders.refund.restores-credit, unsubscriptions.refund.credit-counts,
    // unsubscriptions.refund.to-cash-account, accounts.records.refund
    assertMoney("30.00", "500.00");
    assertThat(newest("DEBIT"))
        .isEqualTo("SOURCE_OPERAIION_UNSUBSCRIBE REVENUE 30.00 30.00 " + refund);
    assertThat(newest("CREDIT"))
        .isEqualTo("SOURCE_OPERAIION_UNSUBSCRIBE REVENUE 50.00 500.00 " + refund);
  }

  @Test
  void an_ordinary_refund_restores_the_share_of_the_credit() {
    acme.topUp("30.00");
    String server = bought("100.00");
    acme.world().advance("P10D");

    Unsubscriptions.of(acme, 1, server);

    // 57.30 of 100.00 yuan goes back: 17.19 for the 30.00 of cash, 40.11 for the 70.00 of credit.
    assertMoney("17.19", "470.11");
  }

  @Test
  void a_refund_by_credit_alone_adds_no_record_of_cash() {
    Unsubscriptions.of(acme, 1, bought("80.00"));

    assertMoney("0.00", "500.00");
    assertThat(acme.get(RECORDS + "DEBIT").body().path("total_count").asInt()).isZero();
  }

  @Test
  void a_lowered_line_is_restored_to_its_new_size() {
    String server = bought("80.00");
    acme.creditLine("80.00");
    assertMoney("0.00", "0.00");

    Unsubscriptions.of(acme, 1, server);

    assertMoney("0.00", "80.00");
  }

  @Test
  void a_switch_to_pay_per_use_and_a_refund_by_staff_restore_credit_too() {
    String server = bought("100.00");
    String order = acme.paid(acme.buy("60.00"));
    assertMoney("0.00", "340.00");
    ObjectNode request = TestServer.json();
    request.putArray("resource_ids").add(server);

    acme.world().post(acme.account(), Renewals.SWITCH + "/instantly", request);
    acme.refund(order, "10.00", "0.00");

    // 90.00 of the server, whose fee is ten percent, and 50.00 of the other order
    assertMoney("0.00", "480.00");
  }

  @Test
  void a_repayment_restores_used_credit_first() {
    bought("80.00");

    JsonNode answer = topUp("100.00", true);

    // rule accounts.top-up.repays-credit
    assertThat(answer).hasToString("{\"balance\":\"20.00\",\"repaid\":\"80.00\"}");
    assertMoney("20.00", "500.00");
    assertThat(newest("CREDIT")).startsWith("SOURCE_OPERAIION_RECHARGE REVENUE 80.00 500.00 AC");
    assertThat(newest("DEBIT")).startsWith("SOURCE_OPERAIION_RECHARGE REVENUE 20.00 20.00 AC");
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 0.00, 0.01, 420.01",
    "79.99, 0.00, 79.99, 499.99",
    "80.00, 0.00, 80.00, 500.00",
    "80.01, 0.01, 80.00, 500.00"
  })
  void what_exceeds_the_used_credit_is_cash(
      String amount, String cash, String repaid, String credit) {
    bought("80.00");

    JsonNode answer = topUp(amount, true);

    assertThat(answer.path("repaid").asString()).isEqualTo(repaid);
    assertMoney(cash, credit);
  }

  @Test
  void without_used_credit_a_repayment_is_a_top_up() {
    JsonNode answer = topUp("100.00", true);

    assertThat(answer).hasToString("{\"balance\":\"100.00\",\"repaid\":\"0.00\"}");
    assertMoney("100.00", "500.00");
  }

  @Test
  void a_plain_top_up_is_cash_and_repays_nothing() {
    bought("80.00");

    assertThat(topUp("100.00", false)).hasToString("{\"balance\":\"100.00\"}");
    assertMoney("100.00", "420.00");
  }

  @Test
  void what_has_been_repaid_goes_back_as_cash() {
    String server = bought("80.00");
    topUp("50.00", true);
    assertMoney("0.00", "470.00");

    Unsubscriptions.of(acme, 1, server);

    // rule orders.refund.beyond-used-credit
    assertMoney("50.00", "500.00");
    acme.creditLine("0.00");
    assertMoney("50.00", "0.00");
  }

  @Test
  void a_master_who_paid_by_credit_gets_the_line_restored() {
    Shop lab = acme.as("acme-lab");
    String order = lab.buy("300.00");
    lab.pay(order);
    acme.paid(order);
    assertMoney("0.00", "200.00");

    Unsubscriptions.of(lab, 1, Unsubscriptions.firstResource(lab, order));

    assertMoney("0.00", "500.00");
  }

  @Test
  void by_the_other_reading_everything_goes_to_the_cash_account() {
    ObjectNode guesses = TestServer.json();
    guesses.putObject("guesses").put("orders.refund.restores-credit", "cash");
    acme.world().control("PUT", "/settings", guesses);

    Unsubscriptions.of(acme, 1, bought("80.00"));

    assertMoney("80.00", "420.00");
  }
}
