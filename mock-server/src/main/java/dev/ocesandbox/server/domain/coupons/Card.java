// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A stored-value card of a customer. Its balance is in the ledger.
 *
 * @param id such as userSVCId2148682091
 * @param number position among all cards of the world, from 1
 * @param customerId owner
 * @param name name
 * @param faceValue yuan on it when it was issued
 * @param effectiveAt first instant at which it can be used
 * @param expiresAt first instant at which it cannot be used
 * @param lastUsedAt last use; null while unused
 * @param usedUp whether it is empty
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

  /** Newest first; of two in the same second, the later one first. */
  static final Comparator<Card> NEWEST_FIRST =
      Comparator.comparing(Card::effectiveAt).thenComparingLong(Card::number).reversed();

  /** Returns the ledger account of its balance. */
  public LedgerAccount account() {
    return new LedgerAccount(Kind.CARD, customerId, id);
  }

  Card after(@Nullable Instant use, boolean isEmpty) {
    return new Card(id, number, customerId, name, faceValue, effectiveAt, expiresAt, use, isEmpty);
  }
}
