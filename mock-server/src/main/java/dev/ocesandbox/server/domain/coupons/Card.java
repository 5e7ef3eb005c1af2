// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A stored-value card of a customer; the money on it is in the ledger.
 *
 * @param id such as userSVCId2148682091
 * @param number place among all cards of the world, from 1
 * @param customerId whose it is
 * @param name what it is called
 * @param faceValue money on it when issued
 * @param effectiveAt first instant at which it can be used
 * @param expiresAt first instant at which it cannot be used any more
 * @param lastUsedAt when it was used last; null while unused
 * @param usedUp whether nothing is left on it
 */
public record Card(
    String id,
    long number,
    String customerId,
    String name,
    Money faceValue,
    Instant effectiveAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    boolean usedUp) {

  /** Newest first; of two of the same second the later one first. */
  static final Comparator<Card> NEWEST_FIRST =
      Comparator.comparing(Card::effectiveAt).thenComparingLong(Card::number).reversed();

  /** Returns the ledger account of what is on it. */
  public LedgerAccount account() {
    return new LedgerAccount(Kind.CARD, customerId, id);
  }

  Card after(@Nullable Instant use, boolean isEmpty) {
    return new Card(id, number, customerId, name, faceValue, effectiveAt, expiresAt, use, isEmpty);
  }
}
