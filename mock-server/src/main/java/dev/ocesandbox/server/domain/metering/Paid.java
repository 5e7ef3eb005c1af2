// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Money;

/**
 * What one source has paid for use.
 *
 * @param source kind of source
 * @param reference id of the coupon or card, expiry of the credit line; empty for other sources
 * @param amount yuan, above zero
 */
public record Paid(Source source, String reference, Money amount) {

  /** The kinds of source, in the order in which they pay. */
  public enum Source {
    CASH_COUPON,
    FLEXI_COUPON,
    CARD,
    SETTLEMENT,
    CASH,
    CREDIT,
    /** Nobody: the account owes it. */
    DEBT
  }

  /** Creates a payment; throws an IllegalArgumentException unless the amount is above zero. */
  public Paid {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("not above zero: " + amount);
    }
  }
}
