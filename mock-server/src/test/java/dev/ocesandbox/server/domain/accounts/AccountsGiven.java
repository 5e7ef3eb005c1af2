// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** Moves money as orders do. */
final class AccountsGiven {

  static final String ORDER = "CS2601151630AAAAA";

  private AccountsGiven() {}

  static World spent(World world, LedgerAccount account, Money amount) {
    return world.post(
        START,
        EntryKind.PAYMENT,
        ORDER,
        List.of(new Transfer(account, LedgerAccount.vendor(Kind.REVENUE), amount)));
  }

  static World toppedUp(World world, String amount, Instant at) {
    return Accounts.topUp(world, ACME, Money.of(amount), "2", at).world();
  }

  /** An order for a cloud server is paid in cash. */
  static World paid(World world, String orderId, String amount, Instant at) {
    World posted = spent(world, LedgerAccount.of(Kind.CASH, ACME), Money.of(amount));
    return Accounts.addRecord(
        posted,
        new AccountMovement(
            ACME,
            BalanceType.DEBIT,
            Trade.PAYMENT,
            Money.of(amount),
            orderId,
            "hws.service.type.ec2",
            at));
  }

  /** A top-up of 100.00 ten minutes before an order over 30.00. */
  static World topUpAndPayment() {
    World topped = toppedUp(GivenWorld.empty(), "100.00", START.minusSeconds(600));
    return paid(topped, ORDER, "30.00", START);
  }
}
