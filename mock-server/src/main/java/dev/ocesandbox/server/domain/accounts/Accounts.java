// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import java.time.Instant;
import java.util.List;

/** The accounts of customers, for other rooms. All amounts are in yuan. */
public final class Accounts {

  private Accounts() {}

  /** Returns what is on the cash account. */
  public static Money cash(World world, String customerId) {
    return world.ledger().balance(LedgerAccount.of(Kind.CASH, customerId));
  }

  /** Returns what is left of the credit line; zero without one. */
  public static Money credit(World world, String customerId) {
    return world.ledger().balance(LedgerAccount.of(Kind.CREDIT, customerId));
  }

  /** Returns the whole credit line; zero without one. */
  public static Money creditLine(World world, String customerId) {
    return world.get(AccountsState.SLOT).lineOf(customerId);
  }

  /**
   * Puts money on the cash account and leaves a change record, whose id is returned.
   *
   * @param channelId one of the vendor's payment channels, such as 1 for Alipay or 2 for a bank
   *     transfer; any other is a fault of the caller, and so is an amount that is not above zero
   */
  public static Drawn topUp(
      World world, String customerId, Money amount, String channelId, Instant now) {
    return new TopUp(customerId, amount, channelId).on(world, now);
  }

  /**
   * Sets the cash balance and returns it; refused by {@code control.cash-of-its-own} for a member
   * in custody. A balance below zero is a fault of the caller.
   */
  public static Change<Money> setCash(World world, String customerId, Money cash, Instant now) {
    return new CashSetting(customerId, cash).on(world, now);
  }

  /**
   * Sets the whole credit line and returns what is left of it; refused by {@code
   * control.credit-line-covers-use} when that would be less than nothing.
   */
  public static Change<Money> setCreditLine(
      World world, String customerId, Money line, Instant now) {
    return new CreditGrant(customerId, line).on(world, now);
  }

  /**
   * Takes cash for a purchase that no order of this world knows and leaves a change record; never
   * more than there is, so the world is as before where there is nothing.
   */
  public static World spend(World world, String customerId, Money amount, Instant now) {
    Money spent = amount.min(cash(world, customerId));
    if (!spent.isPositive()) {
      return world;
    }
    LedgerAccount cash = LedgerAccount.of(Kind.CASH, customerId);
    World posted =
        world.post(
            now,
            "spent-elsewhere",
            customerId,
            List.of(
                Posting.of(cash, spent.negated()),
                Posting.of(LedgerAccount.vendor(Kind.REVENUE), spent)));
    return note(
        posted, new ChangeNote(customerId, BalanceType.DEBIT, Trade.PAYMENT, spent, "", "", now));
  }

  /** Adds a change record for money that has been posted; the balance is read from the ledger. */
  public static World note(World world, ChangeNote note) {
    return ChangeBook.write(world, note).world();
  }
}
