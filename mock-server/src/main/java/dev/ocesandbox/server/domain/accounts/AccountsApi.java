// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.SalesModel;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Set;

/** The operations on accounts. */
public final class AccountsApi {

  private AccountsApi() {}

  private static final String NEWEST_FIRST = "accounts.records.newest-first";

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ShowCustomerAccountBalances", AccountsApi::balances),
            Route.read("ListCustomerAccountChangeRecords", AccountsApi::changes)),
        AccountsControl.routes(),
        List.of(new CreditExpiryRule()),
        List.of(AccountsState.SLOT));
  }

  private static Change<Answer> balances(Call call, World world) {
    Customer customer = world.customer(call.customerId());
    return customer.model() == SalesModel.RESELLER
        ? Change.refused(Refusal.by("accounts.balance.none-for-reseller-customers"))
        : Change.of(noted(world, customer), Answer.ok(AccountsJson.balances(world, customer.id())));
  }

  private static World noted(World world, Customer customer) {
    return world
        .appliedIf(
            Accounts.creditLine(world, customer.id()).isPositive(),
            "accounts.balance.credit-amount")
        .appliedIf(
            Accounts.usedCredit(world, customer.id()).isPositive(),
            "accounts.balance.used-credit-is-no-debt")
        .appliedIf(
            Accounts.debt(world, customer.id()).isPositive(),
            "metering.arrears.balance-shows-debt");
  }

  private static Change<Answer> changes(Call call, World world) {
    Customer customer = world.customer(call.customerId());
    if (customer.model() != SalesModel.DIRECT) {
      return Change.refused(Refusal.by("accounts.records.not-for-partner-customers"));
    }
    TradeDays days =
        TradeDays.of(call.text("trade_time_begin"), call.text("trade_time_end"), call.now());
    if (days.exceedOneYear()) {
      return Change.refused(Refusal.by("accounts.records.one-year-range"));
    }
    BalanceType balance = BalanceType.ofWire(call.requiredText("balance_type"));
    AccountChangeFilter filter = filter(call.parameters());
    boolean oldest = world.reads(NEWEST_FIRST, "oldest-first");
    Page<AccountChange> page =
        world
            .get(AccountsState.SLOT)
            .historyOf(customer.id(), balance)
            .page(days, filter, call.page(), oldest);
    return Change.of(
        world.applied(NEWEST_FIRST, AccountsJson.POSITIVE),
        Answer.ok(AccountsJson.changes(world, page, customer.name(), call.language())));
  }

  private static AccountChangeFilter filter(RequestFields fields) {
    return new AccountChangeFilter(
        fields.text("revenue_expense_type"),
        fields.text("trade_type"),
        fields.text("trade_id"),
        Set.copyOf(fields.texts("payment_channel_id")),
        fields.text("payment_channel_no"));
  }
}
