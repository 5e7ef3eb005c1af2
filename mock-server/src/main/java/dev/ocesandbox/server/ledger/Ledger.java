// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * All entries of a world and the running total of each account. Immutable.
 *
 * @param balances running totals; an account that never moved is absent
 * @param entries oldest first
 */
public record Ledger(HashPMap<LedgerAccount, Money> balances, PVector<Entry> entries) {

  /** A ledger in which nothing has moved. */
  public static final Ledger EMPTY = new Ledger(HashTreePMap.empty(), TreePVector.empty());

  /** Returns the running total of an account. */
  public Money balance(LedgerAccount account) {
    return balances.getOrDefault(account, Money.ZERO);
  }

  /** Returns this ledger with one more entry. */
  public Ledger post(Instant at, String type, String subject, List<Posting> postings) {
    return with(new Entry(entries.size() + 1L, at, type, subject, postings));
  }

  /** Returns this ledger with an entry that has its number already. */
  public Ledger with(Entry entry) {
    HashPMap<LedgerAccount, Money> totals = balances;
    for (Posting posting : entry.postings()) {
      Money before = totals.getOrDefault(posting.account(), Money.ZERO);
      totals = totals.plus(posting.account(), before.plus(posting.amount()));
    }
    return new Ledger(totals, entries.plus(entry));
  }

  /** Returns the totals of every account, recounted from the first entry. */
  public Map<LedgerAccount, Money> recounted() {
    Map<LedgerAccount, Money> totals = new java.util.HashMap<>();
    for (Entry entry : entries) {
      for (Posting posting : entry.postings()) {
        totals.merge(posting.account(), posting.amount(), Money::plus);
      }
    }
    return totals;
  }
}
