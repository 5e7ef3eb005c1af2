// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import java.util.Locale;

/**
 * One account of the ledger.
 *
 * @param kind what the money on it is
 * @param owner id of the customer; empty for the vendor's own sides
 * @param reference id of the coupon or card; empty where the kind says it all
 */
public record LedgerAccount(Kind kind, String owner, String reference) {

  /** What the money on an account is. */
  public enum Kind {
    /** Cash balance of a customer. */
    CASH,
    /** What is left of a customer's credit line. */
    CREDIT,
    /** Bonus balance of a customer, of the abandoned business model. */
    BONUS,
    /** What is left of a coupon and not set aside. */
    COUPON,
    /** What an unpaid order has set aside of a coupon. */
    COUPON_LOCKED,
    /** What is left of a stored-value card. */
    CARD,
    /** What a customer owes on monthly settlement; negative while something is owed. */
    SETTLEMENT,
    /** The vendor: what orders have earned. */
    REVENUE,
    /** The vendor: money that came in from banks and channels. */
    TOP_UPS,
    /** The vendor: coupons, cards and bonuses given. */
    GRANTS,
    /** The vendor: credit lines granted. */
    CREDIT_LINES,
    /** The vendor: what expired, was forfeited or was taken back. */
    LAPSED,
    /** The vendor: cash balances that were set. */
    ADJUSTMENTS;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Tells whether a balance below zero on it would be a lost cent. */
    boolean staysPositive() {
      return compareTo(CARD) <= 0;
    }
  }

  /** Names an account of the vendor. */
  public static LedgerAccount vendor(Kind kind) {
    return new LedgerAccount(kind, "", "");
  }

  /** Names an account that a customer has one of. */
  public static LedgerAccount of(Kind kind, String customerId) {
    return new LedgerAccount(kind, customerId, "");
  }

  /** Returns a readable name such as coupon:c9e7...:CP19.... */
  @Override
  public String toString() {
    return kind.label
        + (owner.isEmpty() ? "" : ":" + owner)
        + (reference.isEmpty() ? "" : ":" + reference);
  }
}
