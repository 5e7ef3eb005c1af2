// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import java.util.Locale;

/**
 * One account of the ledger.
 *
 * @param kind what the money on it is
 * @param owner id of the customer; empty for accounts of the vendor
 * @param reference id of the coupon or card; empty for other kinds
 */
public record LedgerAccount(Kind kind, String owner, String reference) {

  /** What the money on an account is. */
  public enum Kind {
    /** Cash balance of a customer. */
    CASH(true),
    /** Unused part of a customer's credit line. */
    CREDIT(true),
    /** Bonus balance of a customer, from a business model that the vendor has abandoned. */
    BONUS(true),
    /** Balance of a coupon that no order has reserved. */
    COUPON(true),
    /** Part of a coupon that unpaid orders have reserved. */
    COUPON_LOCKED(true),
    /** Balance of a stored-value card. */
    CARD(true),
    /** Balance of a customer on monthly settlement; negative while the customer owes money. */
    SETTLEMENT(false),
    /** Debt of a customer for use that could not be paid; negative while there is debt. */
    ARREARS(false),
    /** Vendor: income from orders. */
    REVENUE(false),
    /** Vendor: money from banks and other payment channels. */
    TOP_UPS(false),
    /** Vendor: coupons, cards and bonuses issued. */
    GRANTS(false),
    /** Vendor: credit lines granted. */
    CREDIT_LINES(false),
    /** Vendor: money that expired, was forfeited or was taken back. */
    LAPSED(false),
    /** Vendor: corrections of cash balances. */
    ADJUSTMENTS(false);

    private final boolean staysPositive;
    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Kind(boolean staysPositive) {
      this.staysPositive = staysPositive;
    }

    /** Returns whether accounts of this kind have no owner. */
    public boolean isOfVendor() {
      return compareTo(REVENUE) >= 0;
    }

    /** Returns whether a negative balance is a bug. */
    boolean staysPositive() {
      return staysPositive;
    }
  }

  /** Returns an account of the vendor. */
  public static LedgerAccount vendor(Kind kind) {
    return new LedgerAccount(kind, "", "");
  }

  /** Returns an account of a customer who has only one of this kind. */
  public static LedgerAccount of(Kind kind, String customerId) {
    return new LedgerAccount(kind, customerId, "");
  }

  /** Returns a readable name, such as coupon:c9e7...:CP19.... */
  @Override
  public String toString() {
    return kind.label
        + (owner.isEmpty() ? "" : ":" + owner)
        + (reference.isEmpty() ? "" : ":" + reference);
  }
}
