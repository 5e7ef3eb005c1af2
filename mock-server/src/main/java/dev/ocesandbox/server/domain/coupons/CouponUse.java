// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What orders tell of a coupon that has paid, or that a refund has put money back on.
 *
 * @param couponId which coupon
 * @param orderId order that was paid, or unsubscription order; the record's transaction
 * @param paidOrders orders of one merged payment; the order alone where it was one
 * @param amount how much; zero of a discount coupon
 * @param serviceTypeCode cloud service; empty where none is concerned
 * @param resourceTypeCode type of resource; empty where none is concerned
 * @param at when, in the world's time
 */
public record CouponUse(
    String couponId,
    String orderId,
    List<String> paidOrders,
    Money amount,
    String serviceTypeCode,
    String resourceTypeCode,
    Instant at) {

  /** Copies the orders. */
  public CouponUse {
    paidOrders = List.copyOf(paidOrders);
  }

  /** A use by one order alone. */
  public CouponUse(
      String couponId, String orderId, Money amount, String serviceTypeCode, Instant at) {
    this(couponId, orderId, List.of(orderId), amount, serviceTypeCode, "", at);
  }

  /** Returns this use, by several orders that one payment merged. */
  public CouponUse byOrders(List<String> orderIds) {
    return new CouponUse(
        couponId, orderId, orderIds, amount, serviceTypeCode, resourceTypeCode, at);
  }

  /** Returns this use, for a type of resource. */
  public CouponUse forResource(String code) {
    return new CouponUse(couponId, orderId, paidOrders, amount, serviceTypeCode, code, at);
  }
}
