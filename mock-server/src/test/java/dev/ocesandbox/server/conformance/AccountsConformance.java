// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ShowCustomerAccountBalances, and who may see balances and account change records at all. */
@OnBothTargets
class AccountsConformance {

  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";
  private static final String RECORDS =
      "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_";

  private final Shop acme;

  AccountsConformance(Target target) {
    acme = Shop.emptyAcme(target);
  }

  @Test
  void a_customer_without_credit_has_a_cash_account_and_a_bonus_account() {
    // rules accounts.balance.cash-and-bonus-for-everyone,
    // accounts.balance.credit-account-only-with-credit, accounts.balance.debt-is-one-total
    JsonNode shown = acme.get(BALANCES).body();

    assertThat(types(shown)).containsExactly(1, 5);
    assertThat(shown.path("debt_amount").asString()).isEqualTo("0.00");
    assertThat(shown.path("account_balances").path(0).has("debt_amount")).isFalse();
  }

  @Test
  void the_credit_account_shows_the_whole_line_in_both_fields() {
    acme.creditLine("500.00");
    acme.paid(acme.buy("120.50"));

    // rules accounts.balance.credit-amount, accounts.balance.credit-amount-always-sent,
    // accounts.balance.used-credit-is-no-debt
    JsonNode shown = acme.get(BALANCES).body();

    assertThat(types(shown)).containsExactly(1, 2, 5);
    assertThat(shown.path("account_balances").path(1).path("amount").asString())
        .isEqualTo("500.00");
    assertThat(shown.path("account_balances").valueStream())
        .extracting(account -> account.path("credit_amount").asString())
        .containsExactly("0.00", "500.00", "0.00");
    assertThat(shown.path("debt_amount").asString()).isEqualTo("0.00");
    assertThat(acme.creditLeft()).isEqualTo("379.50");
  }

  @Test
  void a_top_up_raises_the_cash_account_and_no_other() {
    acme.creditLine("500.00");

    // rule accounts.top-up.adds-to-cash
    acme.topUp("0.10");
    acme.topUp("0.20");

    assertThat(acme.balance(1)).isEqualTo("0.30");
    assertThat(acme.balance(2)).isEqualTo("500.00");
    assertThat(acme.balance(5)).isEqualTo("0.00");
    assertThat(acme.as("solo").balance(1)).isEqualTo("0.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {BALANCES, RECORDS + "DEBIT", RECORDS + "CREDIT"})
  void a_user_without_the_right_is_refused(String path) {
    assertRefused(acme.getAs("nobody", path), 403, "CBC.0151", "gateway.permission.action-granted");
    assertThat(acme.getAs("reader", path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {BALANCES, RECORDS + "DEBIT"})
  void a_customer_of_the_international_site_is_refused(String path) {
    assertRefused(acme.as("globex").get(path), 403, "CBC.0156", "gateway.site.china-only");
  }

  @Test
  void a_resellers_customer_has_no_balance_to_show() {
    Shop resold = sold("reseller");

    assertRefused(
        resold.get(BALANCES), 400, "CBC.99000049", "accounts.balance.none-for-reseller-customers");
    assertThat(sold("agency").get(BALANCES).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"agency, DEBIT", "agency, CREDIT", "reseller, DEBIT", "reseller, CREDIT"})
  void a_partners_customer_cannot_query_records(String model, String balance) {
    assertRefused(
        sold(model).get(RECORDS + balance),
        400,
        "CBC.99000084",
        "accounts.records.not-for-partner-customers");
  }

  @Test
  void monthly_settlement_pays_before_the_balance_and_leaves_no_record() {
    Shop monthly = monthly();
    monthly.topUp("100.00");
    monthly.creditLine("50.00");

    // rules orders.pay.monthly-settlement-first, accounts.records.monthly-settlement-leaves-none,
    // accounts.balance.debt-without-monthly-settlement
    String order = monthly.paid(monthly.buy("80.00"));

    assertThat(monthly.status(order)).isEqualTo(5);
    assertThat(monthly.balance(1)).isEqualTo("100.00");
    assertThat(monthly.creditLeft()).isEqualTo("50.00");
    assertThat(monthly.get(BALANCES).body().path("debt_amount").asString()).isEqualTo("0.00");
    assertThat(monthly.get(RECORDS + "DEBIT&trade_id=" + order).body().path("records")).isEmpty();
    assertThat(monthly.get(RECORDS + "CREDIT&trade_id=" + order).body().path("records")).isEmpty();
    assertThat(monthly.get(RECORDS + "DEBIT").body().path("total_count").asInt()).isEqualTo(1);
    assertThat(settled(monthly)).isEqualTo("-80.00");
  }

  @Test
  void what_monthly_settlement_paid_goes_back_to_it() {
    Shop monthly = monthly();
    monthly.topUp("100.00");
    String resource = Unsubscriptions.firstResource(monthly, monthly.paid(monthly.buy("80.00")));

    Unsubscriptions.of(monthly, 1, resource);

    // rule unsubscriptions.refund.monthly-settlement
    assertThat(settled(monthly)).isEqualTo("0.00");
    assertThat(monthly.balance(1)).isEqualTo("100.00");
  }

  @Test
  void a_coupon_pays_before_monthly_settlement() {
    Shop monthly = monthly();

    String order = monthly.paid(monthly.buy("80.00"), monthly.cash("30.00"));

    assertThat(monthly.listed(order).path("amount_info").path("coupon_amount").asString())
        .isEqualTo("30.00");
    assertThat(settled(monthly)).isEqualTo("-50.00");
  }

  /** The only customer of a world, who differs from the usual one. */
  private static Shop imported(ObjectNode difference) {
    ObjectNode scenario = TestServer.json().put("format", 1).put("name", "shop");
    scenario
        .putArray("accounts")
        .addObject()
        .put("name", "corner")
        .put("customer_id", "0123456789abcdef0123456789abcdef")
        .put("kind", "personal")
        .setAll(difference);
    return new Shop(TestWorld.imported(scenario), "corner");
  }

  private static Shop sold(String model) {
    return imported(TestServer.json().put("model", model));
  }

  private static Shop monthly() {
    return imported(TestServer.json().put("monthly_settlement", true));
  }

  private static String settled(Shop shop) {
    return shop.world()
        .ledger()
        .path("accounts")
        .valueStream()
        .filter(account -> account.path("account").asString().startsWith("settlement:"))
        .map(account -> account.path("balance").asString())
        .findFirst()
        .orElse("none");
  }

  private static List<Integer> types(JsonNode shown) {
    return shown
        .path("account_balances")
        .valueStream()
        .map(account -> account.path("account_type").asInt())
        .toList();
  }
}
