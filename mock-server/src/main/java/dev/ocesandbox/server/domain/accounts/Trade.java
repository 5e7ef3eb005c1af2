// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

/**
 * What moved money on an account.
 *
 * <p>Records are filtered by trade_type but show trade_detail_type, so both are kept; the
 * misspellings are the vendor's.
 */
public enum Trade {
  /** Money came in from outside. */
  RECHARGE("RECHARGE", "SOURCE_OPERAIION_RECHARGE", true, "accounts.records.top-up"),
  /** An order was paid. */
  PAYMENT("DEDEUCT", "SOURCE_OPERAIION_DEDEUCT", false, "accounts.records.payment"),
  /** An unsubscription gave money back. */
  UNSUBSCRIPTION("REFUND", "SOURCE_OPERAIION_UNSUBSCRIBE", true, "accounts.records.refund"),
  /** The credit line went up. */
  CREDIT_RAISED("ADJUST", "SOURCE_OPERAIION_ADJUST_CREDIT", true, "accounts.records.credit-line"),
  /** The credit line went down. */
  CREDIT_LOWERED("ADJUST", "SOURCE_OPERAIION_ADJUST_CREDIT", false, "accounts.records.credit-line"),
  /** The vendor's side has put the cash balance up. */
  CASH_RAISED("ADJUST", "SOURCE_OPERAIION_ADJUST", true, "accounts.records.adjustment"),
  /** The vendor's side has put the cash balance down. */
  CASH_LOWERED("ADJUST", "SOURCE_OPERAIION_ADJUST", false, "accounts.records.adjustment");

  private final String tradeType;
  private final String tradeDetailType;
  private final boolean revenue;
  private final String rule;

  Trade(String tradeType, String tradeDetailType, boolean revenue, String rule) {
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

  /** Returns REVENUE for what came in and EXPENSE for what went out. */
  String direction() {
    return revenue ? "REVENUE" : "EXPENSE";
  }

  boolean isRevenue() {
    return revenue;
  }

  /** Tells whether the movement stands in a bill, so that its record has a time of consumption. */
  boolean isBilled() {
    return this == PAYMENT || this == UNSUBSCRIPTION;
  }

  /** Returns the id of the rule by which the movement leaves a record. */
  String rule() {
    return rule;
  }
}
