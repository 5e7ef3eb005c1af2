// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

/** The kinds of coupon. Lists and payments have different numbers for them. */
public enum CouponKind {
  /** Cash coupon: pays part of a price; one for each payment. */
  CASH(1, 301),
  /** Discount coupon: lowers the price by a ratio; carries no money. */
  DISCOUNT(2, 300),
  /** Product coupon: known only from the vendor's SDK; never pays. */
  PRODUCT(3, 0),
  /** Flexi-purchase coupon: pays part of a price; several for a payment. */
  FLEXI(4, 302);

  private final int listType;
  private final int payType;

  CouponKind(int listType, int payType) {
    this.listType = listType;
    this.payType = payType;
  }

  /** Returns the number in lists of coupons. */
  public int listType() {
    return listType;
  }

  /** Returns the number in payments and in the discounts of an order; 0 if there is none. */
  public int payType() {
    return payType;
  }
}
