// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

/**
 * The reason for a movement on an account.
 *
 * <p>Queries filter by trade_type, while records show trade_detail_type. The misspellings are the
 * vendor's.
 */
public enum Trade {
  /** Money arrived from a payment channel. */
  RECHARGE("RECHARGE", "SOURCE_OPERAIION_RECHARGE", true, "accounts.records.top-up"),
  /** An order was paid. */
  PAYMENT("DEDEUCT", "SOURCE_OPERAIION_DEDEUCT", false, "accounts.records.payment"),
  /** Use was deducted. */
  USAGE("DEDEUCT", "SOURCE_OPERAIION_USAGE", false, "metering.pay.record"),
  /** An unsubscription was refunded. */
  UNSUBSCRIPTION("REFUND", "SOURCE_OPERAIION_UNSUBSCRIBE", true, "accounts.records.refund"),
  /** The credit line was raised. */
  CREDIT_RAISED("ADJUST", "SOURCE_OPERAIION_ADJUST_CREDIT", true, "accounts.records.credit-line"),
  /** The credit line was lowered. */
  CREDIT_LOWERED("ADJUST", "SOURCE_OPERAIION_ADJUST_CREDIT", false, "accounts.records.credit-line"),
  /** A credit line expired, or something came back to one that had. */
  CREDIT_EXPIRED(
      "EXPIRED", "SOURCE_OPERAIION_EXPIRECLEAR", false, "accounts.records.credit-expiry"),
  /** The vendor raised the cash balance. */
  CASH_RAISED("ADJUST", "SOURCE_OPERAIION_ADJUST", true, "accounts.records.adjustment"),
  /** The vendor lowered the cash balance. */
  CASH_LOWERED("ADJUST", "SOURCE_OPERAIION_ADJUST", false, "accounts.records.adjustment"),
  /** An enterprise master allocated money to a member. */
  ALLOCATED("BEADJUST", "SOURCE_OPERATION_BEADJUST", false, "accounts.records.allocation"),
  /** A member received money from its master. */
  RECEIVED("BEADJUST", "SOURCE_OPERATION_BEADJUST", true, "accounts.records.allocation"),
  /** Allocated money was taken from a member. */
  GIVEN_BACK("BERETRIEVE", "SOURCE_OPERATION_BERETRIEVE", false, "accounts.records.retrieval"),
  /** A master took allocated money back. */
  RECLAIMED("BERETRIEVE", "SOURCE_OPERATION_BERETRIEVE", true, "accounts.records.retrieval"),
  /** Allocated money left a member that left the enterprise. */
  UNBOUND_OUT("BEUNBIND", "SOURCE_OPERATION_BEUNBIND", false, "accounts.records.unbinding"),
  /** Allocated money came back from a member that left the enterprise. */
  UNBOUND_IN("BEUNBIND", "SOURCE_OPERATION_BEUNBIND", true, "accounts.records.unbinding"),
  /** Cash cleared debt for use. */
  ARREARS_CLEARED("DEDEUCT", "SOURCE_OPERAIION_WRITEOFF", false, "metering.arrears.record");

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

  /** Returns REVENUE for money that came in and EXPENSE for money that went out. */
  String direction() {
    return revenue ? "REVENUE" : "EXPENSE";
  }

  boolean isRevenue() {
    return revenue;
  }

  /** Returns whether the movement is part of a bill; its record then has a time of consumption. */
  boolean isBilled() {
    return this == PAYMENT || this == USAGE || this == UNSUBSCRIPTION || this == ARREARS_CLEARED;
  }

  /** Returns the rule that says what the record looks like. */
  String rule() {
    return rule;
  }
}
