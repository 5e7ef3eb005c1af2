// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;

/**
 * A stored-value card that is to be issued.
 *
 * @param customerId who gets it
 * @param amount money on it; that it is above zero is for the caller to see to
 * @param expiresAt first instant at which it cannot be used any more
 * @param name what it is called
 */
public record CardGrant(String customerId, Money amount, Instant expiresAt, String name) {

  /** Refuses an amount that is not above zero. */
  public CardGrant {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("no card over " + amount);
    }
  }
}
