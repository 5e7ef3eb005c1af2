// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import java.util.List;
import java.util.Optional;

/**
 * Filters change records of coupons. A record must match every filter that is set.
 *
 * @param direction REVENUE or EXPENSE
 * @param tradeType kind of movement, such as REFUND
 * @param tradeId id of the transaction or order
 * @param couponId the coupon
 */
record CouponChangeFilter(
    Optional<String> direction,
    Optional<String> tradeType,
    Optional<String> tradeId,
    Optional<String> couponId) {

  boolean isEmpty() {
    return List.of(direction, tradeType, tradeId, couponId).stream().allMatch(Optional::isEmpty);
  }

  boolean matches(CouponChange change) {
    return matches(change.trade())
        && tradeId.map(change.tradeId()::equals).orElse(true)
        && couponId.map(change.couponId()::equals).orElse(true);
  }

  boolean matches(CouponTrade trade) {
    return direction.map(trade.direction()::equals).orElse(true)
        && tradeType.map(trade.tradeType()::equals).orElse(true);
  }
}
