// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that moves between two customers of an enterprise.
 *
 * @param from customer that gives
 * @param to customer that gains
 * @param balance cash or credit
 * @param expires expiry of the credit line; null for cash and for the line that does not expire
 * @param amount yuan; positive, and at most what is there
 * @param reason why it moves
 */
public record InternalTransfer(
    String from,
    String to,
    BalanceType balance,
    @Nullable Instant expires,
    Money amount,
    Reason reason) {

  /** Why money moves within an enterprise. */
  public enum Reason {
    /** The master allocates it. */
    ALLOCATION(EntryKind.ALLOCATION, Trade.ALLOCATED, Trade.RECEIVED),
    /** The master takes it back. */
    RECLAIM(EntryKind.ALLOCATION_RECLAIM, Trade.GIVEN_BACK, Trade.RECLAIMED),
    /** The member leaves the enterprise or changes its mode. */
    UNBINDING(EntryKind.ALLOCATION_UNBIND, Trade.UNBOUND_OUT, Trade.UNBOUND_IN);

    private final EntryKind entry;
    private final Trade given;
    private final Trade gained;

    Reason(EntryKind entry, Trade given, Trade gained) {
      this.entry = entry;
      this.given = given;
      this.gained = gained;
    }
  }

  World on(World world, Instant now) {
    World sized =
        balance == BalanceType.CREDIT
            ? resized(resized(world, from, amount.negated()), to, amount)
            : world;
    World posted =
        sized.post(
            now, reason.entry, to, List.of(new Transfer(account(from), account(to), amount)));
    World given = Accounts.addRecord(posted, movement(from, reason.given, now));
    return Accounts.addRecord(given, movement(to, reason.gained, now));
  }

  private World resized(World world, String customerId, Money by) {
    AccountsState state = world.get(AccountsState.SLOT);
    CreditLine line = state.lineOf(customerId, expires);
    CreditLine changed = line.sized(line.size().plus(by));
    World kept = world.with(AccountsState.SLOT, state.with(changed));
    return expires == null || line.over() ? kept : kept.plan(CreditExpiryRule.dueOf(changed));
  }

  private LedgerAccount account(String customerId) {
    return balance == BalanceType.DEBIT
        ? LedgerAccount.of(Kind.CASH, customerId)
        : new LedgerAccount(Kind.CREDIT, customerId, CreditLine.reference(expires));
  }

  private AccountMovement movement(String customerId, Trade trade, Instant now) {
    return new AccountMovement(customerId, balance, trade, amount, "", "", now);
  }
}
