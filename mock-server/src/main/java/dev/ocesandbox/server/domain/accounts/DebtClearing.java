// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.List;

/** Clears debt with cash as soon as cash arrives. What the debt was for is known to other rooms. */
final class DebtClearing {

  private DebtClearing() {}

  /**
   * Returns the world after the cash of a customer has cleared as much of its debt as it can.
   *
   * @param now when the cash arrived; cash that arrived in the past is for something in the past
   */
  static World cleared(World world, String customerId, Instant now) {
    Money debt = Accounts.debt(world, customerId);
    Money part = debt.min(Accounts.cash(world, customerId));
    if (!part.isPositive() || now.isBefore(world.settledTo())) {
      return world;
    }
    World posted =
        world.post(
            now,
            EntryKind.ARREARS_PAYMENT,
            customerId,
            List.of(
                new Transfer(
                    LedgerAccount.of(Kind.CASH, customerId),
                    LedgerAccount.of(Kind.ARREARS, customerId),
                    part)));
    return Accounts.addRecord(
            posted,
            new AccountMovement(
                customerId, BalanceType.DEBIT, Trade.ARREARS_CLEARED, part, "", "", now))
        .applied("metering.arrears.top-up-clears")
        .plan(new Due(now, Accounts.DEBT_CLEARED, customerId));
  }
}
