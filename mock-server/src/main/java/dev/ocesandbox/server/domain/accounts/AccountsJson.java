// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.gateway.rows.KeptRows;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes accounts and change records as JSON. */
final class AccountsJson {

  private static final String CURRENCY = "CNY";
  private static final int YUAN = 1;
  private static final String EXPENSE = "EXPENSE";

  /** The rule about the sign of change_amount. */
  static final String POSITIVE = "accounts.records.positive-amounts";

  private static final KeptRows<AccountChange, Shown> CHANGES = KeptRows.by(AccountsJson::change);

  /**
   * What a change record shows besides it.
   *
   * @param signed whether the amounts of expenses are negative
   */
  private record Shown(String accountName, Language language, boolean signed) {}

  private AccountsJson() {}

  static JsonNode balances(World world, String customerId) {
    Money bonus = world.ledger().balance(LedgerAccount.of(Kind.BONUS, customerId));
    Money line = Accounts.creditLine(world, customerId);
    ObjectNode body = Json.object();
    ArrayNode accounts = body.putArray("account_balances");
    accounts.add(account(customerId, 1, Accounts.cash(world, customerId), Money.ZERO));
    if (line.isPositive()) {
      accounts.add(account(customerId, 2, shownCredit(world, customerId), line));
    }
    accounts.add(account(customerId, 5, bonus, Money.ZERO));
    return body.put("debt_amount", Accounts.debt(world, customerId).decimal())
        .put("measure_id", YUAN)
        .put("currency", CURRENCY);
  }

  /** The amount of the credit account (accounts.balance.credit-amount). */
  private static Money shownCredit(World world, String customerId) {
    return world.settings().guesses().is("accounts.balance.credit-amount", "remaining")
        ? Accounts.credit(world, customerId)
        : Accounts.creditLine(world, customerId);
  }

  private static ObjectNode account(String customerId, int type, Money amount, Money line) {
    return Json.object()
        .put("account_id", AccountIds.account(customerId, type))
        .put("account_type", type)
        .put("amount", amount.decimal())
        .put("currency", CURRENCY)
        .put("designated_amount", Money.ZERO.decimal())
        .put("credit_amount", line.decimal())
        .put("measure_id", YUAN);
  }

  /** A credit line as the control API shows it. */
  static ObjectNode creditLine(World world, CreditLine line) {
    ObjectNode json =
        Json.object()
            .put("amount", line.size().toString())
            .put("available", line.available(world).toString());
    return line.expires() == null
        ? json
        : json.put("expires_at", BusinessTime.wire(line.expires()));
  }

  /** Converts a credit line of version 1, which did not expire. */
  static ObjectNode withExpiry(ObjectNode saved) {
    saved.set("size", saved.path("line"));
    saved.remove("line");
    return saved.putNull("expires").put("over", false);
  }

  static JsonNode changes(
      World world, Page<AccountChange> page, String accountName, Language language) {
    ObjectNode body = Json.object().put("total_count", page.total()).put("currency", CURRENCY);
    Shown shown = new Shown(accountName, language, world.reads(POSITIVE, "signed"));
    CHANGES.addTo(body.putArray("records"), page.rows(), change -> shown);
    return body;
  }

  private static ObjectNode change(AccountChange change, Shown shown) {
    Language language = shown.language();
    boolean negative = shown.signed() && change.trade().direction().equals(EXPENSE);
    Money amount = negative ? change.amount().negated() : change.amount();
    String at = BusinessTime.wire(change.at());
    return Json.object()
        .put("account_change_id", change.id())
        .put("trade_detail_type", change.trade().tradeDetailType())
        .put("trade_time", at)
        .put("trade_id", change.tradeId())
        .put("change_amount", amount.toString())
        .put("balance_after_change", change.balanceAfter().toString())
        .put("revenue_expense_type", change.trade().direction())
        .put("bill_cycle", BusinessTime.cycle(change.at()))
        .put("payment_channel_id", change.channelId())
        .put("payment_channel_no", change.channelNo())
        .put("consume_time", change.trade().isBilled() ? at : "")
        .put("account_name", shown.accountName())
        .put("cloud_service_type_name", language.of(Products.serviceName(change.serviceTypeCode())))
        // Reserved by the vendor.
        .put("resource_type_name", "");
  }
}
