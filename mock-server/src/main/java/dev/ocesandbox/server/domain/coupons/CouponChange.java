// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.Comparator;

/**
 * A change record: one movement on a coupon as the customer sees it.
 *
 * @param number position among the records of the customer, from 1
 * @param couponId the coupon
 * @param customerId owner of the coupon
 * @param trade reason for the movement
 * @param amount yuan; positive in either direction
 * @param balanceAfter balance of the coupon after the movement, including reserved parts
 * @param tradeId id of the transaction or order
 * @param serviceTypeCode cloud service; empty if none is concerned
 * @param resourceTypeCode resource type; empty if none is concerned
 * @param at time in the world
 */
record CouponChange(
    long number,
    String couponId,
    String customerId,
    CouponTrade trade,
    Money amount,
    Money balanceAfter,
    String tradeId,
    String serviceTypeCode,
    String resourceTypeCode,
    Instant at) {

  /** Newest first; of two in the same second, the later one first. */
  static final Comparator<CouponChange> NEWEST_FIRST =
      Comparator.comparing(CouponChange::at).thenComparingLong(CouponChange::number).reversed();
}
