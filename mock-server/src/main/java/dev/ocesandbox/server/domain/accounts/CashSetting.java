// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A cash balance that the vendor sets.
 *
 * @param customerId owner of the account
 * @param cash the new balance
 */
record CashSetting(String customerId, Money cash) {

  private static final String ADJUSTMENT = "11";

  /** Sets the balance; refused for a member in custody, whose master pays. */
  Change<Money> on(World world, Instant now) {
    Customer customer = world.customer(customerId);
    if (!customer.payerId().equals(customerId)) {
      String master = world.customer(customer.payerId()).name();
      return Change.refused(
          new Refusal(
              "control.cash-of-its-own", Map.of("account", customer.name(), "master", master)));
    }
    if (cash.isNegative()) {
      throw new IllegalArgumentException("no cash balance is " + cash);
    }
    Money by = cash.minus(Accounts.cash(world, customerId));
    World after = by.isZero() ? world : adjusted(world, by, now);
    return Change.of(after, Accounts.cash(after, customerId));
  }

  private World adjusted(World world, Money by, Instant now) {
    World posted =
        world.post(
            now,
            EntryKind.ADJUSTMENT,
            customerId,
            List.of(
                new Transfer(
                    LedgerAccount.vendor(Kind.ADJUSTMENTS),
                    LedgerAccount.of(Kind.CASH, customerId),
                    by)));
    Trade trade = by.isPositive() ? Trade.CASH_RAISED : Trade.CASH_LOWERED;
    AccountMovement movement =
        new AccountMovement(
            customerId, BalanceType.DEBIT, trade, by.max(by.negated()), "", "", now);
    return AccountChangeRecords.write(posted, movement, ADJUSTMENT).world();
  }
}
