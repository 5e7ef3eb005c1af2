// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.Comparator;

/**
 * One movement on a coupon, as the customer sees it.
 *
 * @param number place among the records of the customer, from 1
 * @param couponId which coupon
 * @param customerId whose coupon
 * @param trade what moved the money
 * @param amount how much, above zero in either direction
 * @param balanceAfter what the coupon held right after it, locked parts included
 * @param tradeId transaction or order
 * @param serviceTypeCode cloud service; empty where none is concerned
 * @param resourceTypeCode type of resource; empty where none is concerned
 * @param at when, in the world's time
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

  /** Newest first; of two at the same second the later one first. */
  static final Comparator<CouponChange> NEWEST_FIRST =
      Comparator.comparing(CouponChange::at).thenComparingLong(CouponChange::number).reversed();
}
