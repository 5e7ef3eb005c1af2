// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.SalesModel;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Set;

/** The operations on accounts. */
public final class AccountsApi {

  private AccountsApi() {}

  /** Returns what the room brings into the house. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ShowCustomerAccountBalances", AccountsApi::balances),
            Route.read("ListCustomerAccountChangeRecords", AccountsApi::changes)),
        List.of(),
        List.of(AccountsState.SLOT));
  }

  private static Change<Answer> balances(Call call, World world) {
    Customer customer = world.customer(call.customerId());
    return customer.model() == SalesModel.RESELLER
        ? Change.refused(Refusal.by("accounts.balance.none-for-reseller-customers"))
        : Change.of(world, Answer.ok(AccountsJson.balances(world, customer.id())));
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
    Ranked<AccountChange> list = world.get(AccountsState.SLOT).changesOf(customer.id(), balance);
    AccountChangeFilter filter = filter(call);
    Page<AccountChange> page =
        filter.asksNothing()
            ? days.page(list, AccountChange::at, call.page())
            : days.page(list, AccountChange::at, call.page(), filter::matches);
    return Change.of(
        world, Answer.ok(AccountsJson.changes(page, customer.name(), call.language())));
  }

  private static AccountChangeFilter filter(Call call) {
    return new AccountChangeFilter(
        call.text("revenue_expense_type"),
        call.text("trade_type"),
        call.text("trade_id"),
        call.text("payment_channel_id").map(AccountsApi::channels).orElse(Set.of()),
        call.text("payment_channel_no"));
  }

  private static Set<String> channels(String commaSeparated) {
    return Set.copyOf(List.of(commaSeparated.split(",")));
  }
}
