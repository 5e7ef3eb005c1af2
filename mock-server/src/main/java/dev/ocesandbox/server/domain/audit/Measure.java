// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

/** The amounts that are compared. */
enum Measure {
  OFFICIAL("list price"),
  DISCOUNT("discount"),
  TRUNCATED("amount cut off"),
  DUE("amount due"),
  /** List price less discount, with up to eight decimals. */
  EXACT("amount due before the cut"),
  CASH("cash"),
  CREDIT("credit"),
  COUPON("cash coupons"),
  FLEXI("flexi-purchase coupons"),
  CARD("stored-value cards"),
  DEBT("debt"),
  /** The amount due before the cut, rounded to cents instead of cut. */
  ROUNDED("rounded amount"),
  /** What all sources have paid. */
  PARTS("sum of the parts"),
  /** List price less discount and what was cut off. */
  AFTER_CUT("list price less discount and cut"),
  /** What is spread over past, present and future months. */
  SPREAD("amount spread over months"),
  /** Amount due less cash coupons. */
  NET("net amount");

  private final String text;

  Measure(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
