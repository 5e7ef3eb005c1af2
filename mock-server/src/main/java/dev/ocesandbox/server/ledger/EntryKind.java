// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import java.util.Arrays;
import java.util.Locale;

/** The reason for an entry. Its text is part of saved worlds and of the ledger page. */
public enum EntryKind {
  /** Money arrived from a bank or another payment channel. */
  TOP_UP,
  /** The vendor set a cash balance. */
  ADJUSTMENT,
  /** The size of a credit line changed. */
  CREDIT_LINE,
  /** Cash was spent on a purchase that this world has no order for. */
  SPENT_ELSEWHERE,
  /** A coupon was issued. */
  COUPON_GRANT,
  /** An unpaid order reserved part of a coupon. */
  COUPON_LOCK,
  /** An order released what it had reserved of a coupon. */
  COUPON_RELEASE,
  /** A coupon expired, was forfeited or was taken back. */
  COUPON_LAPSE,
  /** A stored-value card was issued. */
  CARD_GRANT,
  /** Money came back to an expired stored-value card and was lost. */
  CARD_LAPSE,
  /** An order was paid. */
  PAYMENT,
  /** An order was refunded. */
  REFUND,
  /** Use of one period of settlement was deducted. */
  USAGE,
  /** Cash cleared debt that use had left. */
  ARREARS_PAYMENT,
  /** An enterprise master allocated money to a member. */
  ALLOCATION,
  /** An enterprise master took allocated money back. */
  ALLOCATION_RECLAIM,
  /** Allocated money went back because a member left the enterprise. */
  ALLOCATION_UNBIND,
  /** An enterprise master passed a coupon, or a part of it, on to a member. */
  COUPON_ALLOCATION,
  /** An enterprise master took back what was left of a coupon that it had passed on. */
  COUPON_ALLOCATION_RECLAIM,
  /** What was left of a passed-on coupon went back because a member left the enterprise. */
  COUPON_ALLOCATION_UNBIND;

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the kind with a text such as top-up; throws IllegalArgumentException if unknown. */
  public static EntryKind of(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of entry: " + text));
  }

  /** Returns the text, such as top-up. */
  @Override
  public String toString() {
    return text;
  }
}
