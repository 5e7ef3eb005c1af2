// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.AGENCY;
import static dev.ocesandbox.server.domain.GivenWorld.RESELLER;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.GatewayCalls;
import dev.ocesandbox.server.domain.GatewayCalls.Answered;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Guesses;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class AccountBalancesTest {

  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  @Test
  void a_customer_without_credit_has_a_cash_account_and_a_bonus_account() {
    // rules accounts.balance.cash-and-bonus-for-everyone,
    // accounts.balance.credit-amount-always-sent, accounts.balance.debt-is-one-total
    Answered answered = balances(GivenWorld.empty(), ACME);

    assertThat(answered.status()).isEqualTo(200);
    assertThat(types(answered)).containsExactly(1, 5);
    assertThat(account(answered, 1))
        .isEqualTo(
            Json.read(
                """
                {"account_id": "%s", "account_type": 1, "amount": 0.00, "currency": "CNY",
                 "designated_amount": 0.00, "credit_amount": 0.00, "measure_id": 1}"""
                    .formatted(account(answered, 1).path("account_id").asString())));
    assertThat(answered.body().path("debt_amount").decimalValue()).isEqualByComparingTo("0");
    assertThat(answered.body().path("currency").asString()).isEqualTo("CNY");
    assertThat(answered.body().path("measure_id").asInt()).isEqualTo(1);
  }

  @Test
  void the_accounts_of_one_customer_share_their_id_up_to_the_last_digit() {
    Answered answered = balances(withMoney(), ACME);

    List<String> ids =
        answered
            .body()
            .path("account_balances")
            .valueStream()
            .map(a -> a.path("account_id").asString())
            .toList();
    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> id.matches("AT[0-9A-F]{16}"));
    assertThat(ids.stream().map(id -> id.substring(0, 17)))
        .containsOnly(ids.get(0).substring(0, 17));
  }

  @Test
  void the_credit_account_shows_the_whole_line_twice() {
    // rules accounts.balance.credit-account-only-with-credit, accounts.balance.credit-amount
    World world = spend(withMoney(), Kind.CREDIT, "1200.50");

    Answered answered = balances(world, ACME);

    assertThat(types(answered)).containsExactly(1, 2, 5);
    assertThat(account(answered, 2).path("amount").decimalValue()).isEqualByComparingTo("5000.00");
    assertThat(account(answered, 2).path("credit_amount").decimalValue())
        .isEqualByComparingTo("5000.00");
  }

  @Test
  void by_the_other_reading_the_amount_is_what_is_left_of_the_line() {
    World spent = spend(withMoney(), Kind.CREDIT, "1200.50");
    Guesses guesses = Guesses.NONE.with(Map.of("accounts.balance.credit-amount", "remaining"));
    World world =
        spent.with(
            new Settings(
                Settings.DEFAULT.provisioning(),
                false,
                false,
                Settings.DEFAULT.signatureError(),
                guesses));

    Answered answered = balances(world, ACME);

    assertThat(types(answered)).containsExactly(1, 2, 5);
    assertThat(account(answered, 2).path("amount").decimalValue()).isEqualByComparingTo("3799.50");
    assertThat(account(answered, 2).path("credit_amount").decimalValue())
        .isEqualByComparingTo("5000.00");
  }

  @Test
  void the_balance_on_the_wire_is_that_of_the_ledger() {
    World world = spend(withMoney(), Kind.CASH, "0.01");

    JsonNode cash = account(balances(world, ACME), 1);

    assertThat(cash.path("amount").decimalValue().toPlainString()).isEqualTo("9999.99");
    assertThat(Accounts.cash(world, ACME)).isEqualTo(Money.of("9999.99"));
    assertThat(world.ledger().recounted().get(LedgerAccount.of(Kind.CASH, ACME)))
        .isEqualTo(Money.of("9999.99"));
  }

  @Test
  void amounts_are_numbers() {
    Answered answered = balances(withMoney(), ACME);

    assertThat(account(answered, 1).path("amount").isNumber()).isTrue();
    assertThat(account(answered, 5).path("credit_amount").isNumber()).isTrue();
    assertThat(answered.body().path("debt_amount").isNumber()).isTrue();
  }

  @Test
  void money_of_one_customer_is_not_seen_by_another() {
    assertThat(account(balances(withMoney(), AGENCY), 1).path("amount").decimalValue())
        .isEqualByComparingTo("0");
  }

  @Test
  void a_customer_of_a_reseller_has_no_balance() {
    Answered answered = balances(GivenWorld.empty(), RESELLER);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.errorCode()).isEqualTo("CBC.99000049");
    assertThat(answered.rule()).isEqualTo("accounts.balance.none-for-reseller-customers");
  }

  @Test
  void an_iam_user_without_the_action_is_refused() {
    Answered answered = balances(GivenWorld.empty(), "acme-guest");

    assertThat(answered.status()).isEqualTo(403);
    assertThat(answered.errorCode()).isEqualTo("CBC.0151");
  }

  private static Answered balances(World world, String caller) {
    return new GatewayCalls(world, AccountsApi.room()).get(caller, BALANCES);
  }

  private static World withMoney() {
    World topped = Accounts.topUp(GivenWorld.empty(), ACME, Money.of("10000"), "2", START).world();
    return Accounts.setCreditLine(
            topped, new CreditLine(ACME, Money.of("5000"), null, false), START)
        .fold((world, left) -> world, refusal -> topped);
  }

  private static World spend(World world, Kind kind, String amount) {
    return AccountsGiven.spent(world, LedgerAccount.of(kind, ACME), Money.of(amount));
  }

  private static List<Integer> types(Answered answered) {
    return answered
        .body()
        .path("account_balances")
        .valueStream()
        .map(account -> account.path("account_type").asInt())
        .toList();
  }

  private static JsonNode account(Answered answered, int type) {
    return answered
        .body()
        .path("account_balances")
        .valueStream()
        .filter(account -> account.path("account_type").asInt() == type)
        .findFirst()
        .orElseThrow();
  }
}
