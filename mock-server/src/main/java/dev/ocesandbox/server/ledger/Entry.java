// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * One movement of money. The postings sum to zero.
 *
 * @param number position in the ledger, from 1
 * @param at time in the world
 * @param type reason for the movement
 * @param subject id of the order, coupon, card or customer that is concerned
 * @param postings at least two
 */
public record Entry(
    long number, Instant at, EntryKind type, String subject, List<Posting> postings) {

  /** Creates an entry with a copy of the postings. */
  public Entry {
    postings = List.copyOf(postings);
  }

  /** Returns the sum of the postings, which is zero unless the entry is broken. */
  public Money sum() {
    return postings.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
  }
}
