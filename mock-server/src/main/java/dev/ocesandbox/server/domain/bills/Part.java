// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

/** The parts of an amount due, by who or what pays. */
public enum Part {
  CASH,
  CREDIT,
  /** Cash coupons. */
  COUPON,
  /** Flexi-purchase coupons. */
  FLEXI,
  /** Stored-value cards. */
  CARD,
  /** What the account owes; for customers with monthly settlement what was put on it. */
  DEBT,
  /** What the account owed and the vendor has written off. */
  WRITE_OFF
}
