// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

/** What a coupon does to a price. Lists and payments number the kinds differently. */
public enum CouponKind {
  /** Pays part of a price; one to a payment. */
  CASH(1, 301),
  /** Lowers the price to a ratio of it; carries no money. */
  DISCOUNT(2, 300),
  /** Known to the vendor's SDK only; never pays. */
  PRODUCT(3, 0),
  /** Pays part of a price, several together. */
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

  /** Returns the number in payments and among the discounts of an order; 0 where there is none. */
  public int payType() {
    return payType;
  }
}
