// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * A payment by a coupon, or a refund to it, that an order or a settlement of use has posted.
 *
 * @param couponId the coupon
 * @param orderId order that was paid, or unsubscription order, or transaction of use; transaction
 *     id of the record
 * @param paidOrders orders of a merged payment; otherwise the order itself; none for use
 * @param amount yuan; zero for a discount coupon
 * @param serviceTypeCode cloud service; empty if none is concerned
 * @param resourceTypeCode resource type; empty if none is concerned
 * @param at time in the world
 */
public record CouponUse(
    String couponId,
    String orderId,
    List<String> paidOrders,
    Money amount,
    String serviceTypeCode,
    String resourceTypeCode,
    Instant at) {

  /** Creates a coupon use with a copy of the orders. */
  public CouponUse {
    paidOrders = List.copyOf(paidOrders);
  }

  /** Creates a use by a single order. */
  public CouponUse(
      String couponId, String orderId, Money amount, String serviceTypeCode, Instant at) {
    this(couponId, orderId, List.of(orderId), amount, serviceTypeCode, "", at);
  }

  /** Returns this use by several orders of a merged payment. */
  public CouponUse byOrders(List<String> orderIds) {
    return new CouponUse(
        couponId, orderId, orderIds, amount, serviceTypeCode, resourceTypeCode, at);
  }

  /** Returns this use for a resource type. */
  public CouponUse forResource(String code) {
    return new CouponUse(couponId, orderId, paidOrders, amount, serviceTypeCode, code, at);
  }
}
