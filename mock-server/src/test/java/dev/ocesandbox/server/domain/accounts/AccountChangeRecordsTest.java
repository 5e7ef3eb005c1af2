// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.AGENCY;
import static dev.ocesandbox.server.domain.GivenWorld.OTHER;
import static dev.ocesandbox.server.domain.GivenWorld.RESELLER;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static dev.ocesandbox.server.domain.accounts.AccountsGiven.paid;
import static dev.ocesandbox.server.domain.accounts.AccountsGiven.topUpAndPayment;
import static dev.ocesandbox.server.domain.accounts.AccountsGiven.toppedUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.GatewayCalls;
import dev.ocesandbox.server.domain.GatewayCalls.Answered;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class AccountChangeRecordsTest {

  private static final String RECORDS = "/v2/accounts/customer-accounts/account-change-records";
  private static final String CASH = "?balance_type=BALANCE_TYPE_DEBIT";
  private static final String CREDIT = "?balance_type=BALANCE_TYPE_CREDIT";

  @Test
  void a_payment_leaves_an_expense_with_the_order_as_transaction() {
    ObjectNode record = (ObjectNode) records(topUpAndPayment(), CASH).get(0);

    assertThat(trail(topUpAndPayment())).contains("accounts.records.payment");
    record.remove("account_change_id");
    assertThat(record)
        .isEqualTo(
            Json.read(
                """
                {"trade_detail_type": "SOURCE_OPERAIION_DEDEUCT",
                 "trade_time": "2026-01-15T08:30:00Z", "trade_id": "CS2601151630AAAAA",
                 "change_amount": "30.00", "balance_after_change": "70.00",
                 "revenue_expense_type": "EXPENSE", "bill_cycle": "2026-01",
                 "payment_channel_id": "0", "payment_channel_no": "",
                 "consume_time": "2026-01-15T08:30:00Z", "account_name": "acme",
                 "cloud_service_type_name": "弹性云服务器", "resource_type_name": ""}\
                """));
  }

  @Test
  void a_top_up_leaves_revenue_with_its_channel() {
    // rule accounts.records.transaction-of-its-own
    JsonNode record = records(topUpAndPayment(), CASH).get(1);

    String id = record.path("account_change_id").asString();
    assertThat(id).matches("AC\\d{13}");
    assertThat(text(record, "trade_detail_type")).isEqualTo("SOURCE_OPERAIION_RECHARGE");
    assertThat(text(record, "revenue_expense_type")).isEqualTo("REVENUE");
    assertThat(text(record, "payment_channel_id")).isEqualTo("2");
    assertThat(text(record, "payment_channel_no")).isEqualTo(id + "-0");
    assertThat(text(record, "trade_id")).isEqualTo(id);
    assertThat(text(record, "consume_time")).isEmpty();
    assertThat(text(record, "balance_after_change")).isEqualTo("100.00");
  }

  @Test
  void a_refund_leaves_revenue_with_the_unsubscription_as_transaction() {
    World posted =
        AccountsGiven.spent(
            topUpAndPayment(), LedgerAccount.of(Kind.CASH, ACME), Money.of("-12.34"));
    World refunded =
        Accounts.addRecord(
            posted,
            new AccountMovement(
                ACME,
                BalanceType.DEBIT,
                Trade.UNSUBSCRIPTION,
                Money.of("12.34"),
                "CS2601151631BBBBB",
                "hws.service.type.ec2",
                START));

    JsonNode record = records(refunded, CASH + "&trade_type=REFUND").get(0);

    assertThat(text(record, "trade_detail_type")).isEqualTo("SOURCE_OPERAIION_UNSUBSCRIBE");
    assertThat(text(record, "revenue_expense_type")).isEqualTo("REVENUE");
    assertThat(text(record, "trade_id")).isEqualTo("CS2601151631BBBBB");
    assertThat(text(record, "balance_after_change")).isEqualTo("82.34");
    assertThat(trail(refunded)).contains("accounts.records.refund");
  }

  @Test
  void names_come_in_the_language_asked_for() {
    GatewayCalls calls = new GatewayCalls(topUpAndPayment(), AccountsApi.room());

    Answered answered = calls.get(ACME, RECORDS + CASH, "X-Language", "en_US");

    assertThat(text(answered.body().path("records").get(0), "cloud_service_type_name"))
        .isEqualTo("Elastic Cloud Server");
  }

  @Test
  void the_newest_record_comes_first_also_within_a_second() {
    // rule accounts.records.newest-first
    World world = topUpAndPayment();
    World twice = paid(toppedUp(world, "5.00", START), "CS2601151630CCCCC", "1.00", START);

    assertThat(amounts(records(twice, CASH))).containsExactly("1.00", "5.00", "30.00", "100.00");
  }

  @Test
  void the_records_of_an_account_add_up_to_its_balance() {
    // rules accounts.records.positive-amounts, accounts.records.balance-after-change
    World world = topUpAndPayment();

    Money sum = Money.ZERO;
    for (JsonNode record : records(world, CASH)) {
      Money amount = Money.of(text(record, "change_amount"));
      boolean revenue = text(record, "revenue_expense_type").equals("REVENUE");
      sum = sum.plus(revenue ? amount : amount.negated());
    }

    assertThat(sum).isEqualTo(Accounts.cash(world, ACME));
    assertThat(text(records(world, CASH).get(0), "balance_after_change")).isEqualTo(sum.toString());
  }

  @Test
  void each_account_has_its_own_records() {
    // rule accounts.records.one-account-per-query
    World world =
        Accounts.setCreditLine(
                topUpAndPayment(), new CreditLine(ACME, Money.of("500"), null, false), START)
            .fold((after, left) -> after, refusal -> GivenWorld.empty());

    assertThat(amounts(records(world, CASH))).containsExactly("30.00", "100.00");
    assertThat(amounts(records(world, CREDIT))).containsExactly("500.00");
    assertThat(text(records(world, CREDIT).get(0), "trade_detail_type"))
        .isEqualTo("SOURCE_OPERAIION_ADJUST_CREDIT");
    assertThat(amounts(records(world, CREDIT + "&trade_type=ADJUST"))).containsExactly("500.00");
  }

  @Test
  void a_customer_without_a_credit_account_gets_an_empty_page() {
    // rule accounts.records.none-is-an-empty-page
    assertThat(call(topUpAndPayment(), ACME, CREDIT).status()).isEqualTo(200);
    assertThat(records(topUpAndPayment(), CREDIT)).isEmpty();
  }

  @Test
  void records_of_another_customer_are_not_shown() {
    assertThat(call(topUpAndPayment(), OTHER, CASH).body().path("total_count").asInt()).isZero();
  }

  @Test
  void customers_of_a_partner_are_refused() {
    for (String customer : List.of(AGENCY, RESELLER)) {
      Answered answered = call(topUpAndPayment(), customer, CASH);

      assertThat(answered.status()).isEqualTo(400);
      assertThat(answered.errorCode()).isEqualTo("CBC.99000084");
      assertThat(answered.rule()).isEqualTo("accounts.records.not-for-partner-customers");
    }
  }

  private static Answered call(World world, String caller, String query) {
    return new GatewayCalls(world, AccountsApi.room()).get(caller, RECORDS + query);
  }

  private static JsonNode records(World world, String query) {
    return call(world, ACME, query).body().path("records");
  }

  private static List<String> amounts(JsonNode records) {
    return records.valueStream().map(record -> text(record, "change_amount")).toList();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString();
  }
}
