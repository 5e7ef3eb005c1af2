// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

/** The reason for a movement on a coupon. The misspellings are the vendor's. */
enum CouponTrade {
  RECEIPT("ADJUST", "SOURCE_OPERAIION_PRIZE", true, "coupons.records.receipt"),
  PAYMENT("DEDEUCT", "SOURCE_OPERAIION_DEDEUCT", false, "coupons.records.payment"),
  RETURN("REFUND", "SOURCE_OPERAIION_UNSUBSCRIBE", true, "coupons.records.return"),
  EXPIRY("EXPIRED", "SOURCE_OPERAIION_EXPIRECLEAR", false, "coupons.records.expiry"),
  FORFEIT("EXPIRED", "SOURCE_OPERAIION_EXPIRECLEAR", false, "coupons.records.forfeit"),
  RECLAIM("COUPONCANCEL", "SOURCE_OPERATION_COUPONCANCEL", false, "coupons.records.reclaim"),
  /** A master passed it on, or a part of it. */
  PASSED_ON("COUPONADJUST", "SOURCE_OPERATION_TRANSFER", false, "coupons.records.transfer"),
  /** A member received it from its master. */
  RECEIVED("COUPONADJUST", "SOURCE_OPERATION_TRANSFER", true, "coupons.records.transfer"),
  /** What was left of it was taken from a member. */
  GIVEN_BACK("COUPONCANCEL", "SOURCE_OPERATION_RETRIEVE", false, "coupons.records.retrieval"),
  /** A master took back what was left. */
  TAKEN_BACK("COUPONCANCEL", "SOURCE_OPERATION_RETRIEVE", true, "coupons.records.retrieval");

  private final String tradeType;
  private final String tradeDetailType;
  private final boolean revenue;
  private final String rule;

  CouponTrade(String tradeType, String tradeDetailType, boolean revenue, String rule) {
    this.tradeType = tradeType;
    this.tradeDetailType = tradeDetailType;
    this.revenue = revenue;
    this.rule = rule;
  }

  String tradeType() {
    return tradeType;
  }

  String tradeDetailType() {
    return tradeDetailType;
  }

  /** Returns REVENUE for money that came in and EXPENSE for money that went out. */
  String direction() {
    return revenue ? "REVENUE" : "EXPENSE";
  }

  /** Returns the rule that says what the record looks like. */
  String rule() {
    return rule;
  }
}
