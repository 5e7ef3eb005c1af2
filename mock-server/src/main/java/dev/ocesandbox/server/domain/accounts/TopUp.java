// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Money that arrives from a payment channel.
 *
 * @param customerId owner of the accounts
 * @param amount yuan; positive
 * @param channelId one of the vendor's payment channels
 */
record TopUp(String customerId, Money amount, String channelId) {

  TopUp {
    if (!amount.isPositive() || !PaymentChannel.isKnown(channelId)) {
      throw new IllegalArgumentException(
          "no top-up of %s by channel %s".formatted(amount, channelId));
    }
  }

  /** Adds the money to the cash account and returns the change record. */
  IssuedId on(World world, Instant now) {
    World posted =
        world
            .post(
                now,
                EntryKind.TOP_UP,
                customerId,
                List.of(from(LedgerAccount.of(Kind.CASH, customerId), amount)))
            .applied("accounts.top-up.adds-to-cash");
    return recorded(posted, BalanceType.DEBIT, amount, now);
  }

  /**
   * Restores used credit first, the line that expires soonest first, and returns how much; the rest
   * is cash.
   */
  Change<Money> repaying(World world, Instant now) {
    List<Transfer> transfers = new ArrayList<>();
    Money rest = amount;
    for (CreditLine line : Accounts.creditLines(world, customerId)) {
      Money part = rest.min(line.used(world));
      if (part.isPositive()) {
        transfers.add(from(line.account(), part));
        rest = rest.minus(part);
      }
    }
    Money repaid = amount.minus(rest);
    if (repaid.isZero()) {
      return Change.of(on(world, now).world(), repaid);
    }
    if (rest.isPositive()) {
      transfers.add(from(LedgerAccount.of(Kind.CASH, customerId), rest));
    }
    World posted =
        world
            .post(now, EntryKind.TOP_UP, customerId, transfers)
            .applied("accounts.top-up.repays-credit");
    World noted = recorded(posted, BalanceType.CREDIT, repaid, now).world();
    World done = rest.isPositive() ? recorded(noted, BalanceType.DEBIT, rest, now).world() : noted;
    return Change.of(Accounts.withdrawExpiredCredit(done, customerId, now), repaid);
  }

  private static Transfer from(LedgerAccount to, Money part) {
    return new Transfer(LedgerAccount.vendor(Kind.TOP_UPS), to, part);
  }

  private IssuedId recorded(World world, BalanceType balance, Money part, Instant now) {
    return AccountChangeRecords.write(
        world,
        new AccountMovement(customerId, balance, Trade.RECHARGE, part, "", "", now),
        channelId);
  }
}
