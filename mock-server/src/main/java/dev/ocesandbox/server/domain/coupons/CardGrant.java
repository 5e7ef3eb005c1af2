// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;

/**
 * A stored-value card to be issued.
 *
 * @param customerId owner
 * @param amount yuan on it; positive
 * @param expiresAt first instant at which it cannot be used
 * @param name name
 */
public record CardGrant(String customerId, Money amount, Instant expiresAt, String name) {

  /** Creates a grant; throws an IllegalArgumentException if the amount is not positive. */
  public CardGrant {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("no card over " + amount);
    }
  }
}
