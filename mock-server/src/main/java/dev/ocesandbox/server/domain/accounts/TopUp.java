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
            .post(now, EntryKind.TOP_UP, customerId, List.of(to(Kind.CASH, amount)))
            .applied("accounts.top-up.adds-to-cash");
    return recorded(posted, BalanceType.DEBIT, amount, now);
  }

  /** Restores used credit first and returns how much; the rest is cash. */
  Change<Money> repaying(World world, Instant now) {
    Money repaid = amount.min(Accounts.usedCredit(world, customerId));
    Money rest = amount.minus(repaid);
    if (repaid.isZero()) {
      return Change.of(on(world, now).world(), repaid);
    }
    List<Transfer> transfers = new ArrayList<>(List.of(to(Kind.CREDIT, repaid)));
    if (rest.isPositive()) {
      transfers.add(to(Kind.CASH, rest));
    }
    World posted =
        world
            .post(now, EntryKind.TOP_UP, customerId, transfers)
            .applied("accounts.top-up.repays-credit");
    World noted = recorded(posted, BalanceType.CREDIT, repaid, now).world();
    return Change.of(
        rest.isPositive() ? recorded(noted, BalanceType.DEBIT, rest, now).world() : noted, repaid);
  }

  private Transfer to(Kind kind, Money part) {
    return new Transfer(
        LedgerAccount.vendor(Kind.TOP_UPS), LedgerAccount.of(kind, customerId), part);
  }

  private IssuedId recorded(World world, BalanceType balance, Money part, Instant now) {
    return AccountChangeRecords.write(
        world,
        new AccountMovement(customerId, balance, Trade.RECHARGE, part, "", "", now),
        channelId);
  }
}
