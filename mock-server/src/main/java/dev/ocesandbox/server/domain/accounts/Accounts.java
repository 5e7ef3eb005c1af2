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
import java.util.List;

/** Entry point to the accounts of a world. All amounts are in yuan. */
public final class Accounts {

  /**
   * Type of the agenda item after debt was cleared, for the rooms that know what it was for. It is
   * due at once; its subject is the customer.
   */
  public static final String DEBT_CLEARED = "accounts.debt-cleared";

  private Accounts() {}

  /** Returns the cash balance. */
  public static Money cash(World world, String customerId) {
    return world.ledger().balance(LedgerAccount.of(Kind.CASH, customerId));
  }

  /** Returns the debt for use that could not be paid; zero without one. */
  public static Money debt(World world, String customerId) {
    return world.ledger().balance(LedgerAccount.of(Kind.ARREARS, customerId)).negated();
  }

  /** Returns the unused part of all credit lines; zero without one. */
  public static Money credit(World world, String customerId) {
    return Money.sum(
        creditLines(world, customerId).stream().map(line -> line.available(world)).toList());
  }

  /** Returns the total size of all credit lines; zero without one. */
  public static Money creditLine(World world, String customerId) {
    return Money.sum(creditLines(world, customerId).stream().map(CreditLine::size).toList());
  }

  /** Returns the credit lines, the one that expires soonest first. */
  public static List<CreditLine> creditLines(World world, String customerId) {
    return world.get(AccountsState.SLOT).linesOf(customerId);
  }

  /** Returns the used part of all credit lines; zero without one. */
  public static Money usedCredit(World world, String customerId) {
    return creditLine(world, customerId).minus(credit(world, customerId));
  }

  /**
   * Adds money to the cash account, which clears debt first, and returns the id of the change
   * record.
   *
   * @param channelId one of the vendor's payment channels, such as 1 for Alipay or 2 for a bank
   *     transfer; others throw an IllegalArgumentException, and so does an amount that is not
   *     positive
   */
  public static IssuedId topUp(
      World world, String customerId, Money amount, String channelId, Instant now) {
    return new TopUp(customerId, amount, channelId).on(world, now);
  }

  /**
   * Restores used credit with money from a payment channel, adds the rest to the cash account and
   * returns what was restored. Throws as {@link #topUp} does.
   */
  static Change<Money> repay(
      World world, String customerId, Money amount, String channelId, Instant now) {
    return new TopUp(customerId, amount, channelId).repaying(world, now);
  }

  /**
   * Sets the cash balance, which clears debt, and returns what is left; refused by {@code
   * control.cash-of-its-own} for a member in custody. A negative balance throws an
   * IllegalArgumentException.
   */
  public static Change<Money> setCash(World world, String customerId, Money cash, Instant now) {
    return new CashSetting(customerId, cash).on(world, now);
  }

  /**
   * Sets the size of a credit line; refused by {@code control.credit-line-covers-use} if more than
   * that is used already.
   *
   * @param line the line with its new size
   */
  public static Change<CreditLine> setCreditLine(World world, CreditLine line, Instant now) {
    return new CreditLineSetting(line).on(world, now);
  }

  /** Withdraws what has come back to expired credit lines. */
  public static World withdrawExpiredCredit(World world, String customerId, Instant now) {
    return CreditExpiryRule.withdrawn(world, customerId, now);
  }

  /**
   * Spends cash on a purchase that this world has no order for, at most the whole balance, and adds
   * a change record.
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
            EntryKind.SPENT_ELSEWHERE,
            customerId,
            List.of(new Transfer(cash, LedgerAccount.vendor(Kind.REVENUE), spent)));
    return addRecord(
        posted,
        new AccountMovement(customerId, BalanceType.DEBIT, Trade.PAYMENT, spent, "", "", now));
  }

  /**
   * Moves money between two customers of an enterprise and adds a change record for each. The
   * caller must check that the money is there.
   */
  public static World move(World world, InternalTransfer transfer, Instant now) {
    return transfer.on(world, now);
  }

  /** Adds a change record for a movement that has been posted. */
  public static World addRecord(World world, AccountMovement movement) {
    return AccountChangeRecords.write(world, movement).world();
  }
}
