// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * All entries of a world and the balance of each account. Immutable.
 *
 * @param balances running totals; an account without postings is absent
 * @param entries oldest first
 */
public record Ledger(SharedMap<LedgerAccount, Money> balances, PVector<Entry> entries) {

  /** A ledger without entries. */
  public static final Ledger EMPTY = new Ledger(SharedMap.empty(), TreePVector.empty());

  /** Returns the balance of an account; zero if it has no postings. */
  public Money balance(LedgerAccount account) {
    return balances.getOrDefault(account, Money.ZERO);
  }

  /**
   * Returns a ledger with one more entry.
   *
   * @param at time in the world
   * @param kind reason for the movement
   * @param subject id of the order, coupon, card or customer that is concerned
   * @param transfers at least one
   */
  public Ledger post(Instant at, EntryKind kind, String subject, List<Transfer> transfers) {
    return with(new Entry(entries.size() + 1L, at, kind, subject, Transfer.postings(transfers)));
  }

  /** Returns a ledger with one more entry that has been numbered already. */
  public Ledger with(Entry entry) {
    SharedMap<LedgerAccount, Money> totals = balances;
    for (Posting posting : entry.postings()) {
      Money before = totals.getOrDefault(posting.account(), Money.ZERO);
      totals = totals.plus(posting.account(), before.plus(posting.amount()));
    }
    return new Ledger(totals, entries.plus(entry));
  }

  /** Returns the balance of every account, recounted from all entries. */
  public Map<LedgerAccount, Money> recounted() {
    Map<LedgerAccount, Money> totals = new HashMap<>();
    for (Entry entry : entries) {
      for (Posting posting : entry.postings()) {
        totals.merge(posting.account(), posting.amount(), Money::plus);
      }
    }
    return totals;
  }
}
