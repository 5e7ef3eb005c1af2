// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * One movement of money; its postings add up to zero.
 *
 * @param number place in the ledger, from 1
 * @param at when, in the world's time
 * @param type what happened: payment, refund, top-up, coupon-lock, ...
 * @param subject id of the order, coupon, card or customer it happened to
 * @param postings its sides, at least two
 */
public record Entry(long number, Instant at, String type, String subject, List<Posting> postings) {

  /** Copies the postings. */
  public Entry {
    postings = List.copyOf(postings);
  }

  /** Returns the sum of the postings: zero unless the entry is broken. */
  public Money sum() {
    return postings.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
  }
}
