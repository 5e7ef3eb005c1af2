// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Filters coupons. A coupon must match every filter that is set.
 *
 * @param couponId id of the coupon
 * @param orderId an order that used it
 * @param planId plan it was issued under
 * @param type number of the kind
 * @param status number of the status
 * @param activeFrom earliest activation
 * @param activeTo latest activation
 * @param sourceId issuer
 */
record CouponFilter(
    Optional<String> couponId,
    Optional<String> orderId,
    Optional<String> planId,
    Optional<Integer> type,
    Optional<Integer> status,
    Optional<Instant> activeFrom,
    Optional<Instant> activeTo,
    Optional<String> sourceId) {

  boolean isEmpty() {
    return List.of(couponId, orderId, planId, type, status, activeFrom, activeTo, sourceId).stream()
        .allMatch(Optional::isEmpty);
  }

  boolean matches(Coupon coupon) {
    return couponId.map(coupon.id()::equals).orElse(true)
        && orderId.map(id -> usedBy(coupon, id)).orElse(true)
        && planId.map(coupon.terms().planId()::equals).orElse(true)
        && type.map(number -> number == coupon.kind().listType()).orElse(true)
        && status.map(number -> number == coupon.status().code()).orElse(true)
        && activeFrom.map(from -> !coupon.createdAt().isBefore(from)).orElse(true)
        && activeTo.map(to -> !coupon.createdAt().isAfter(to)).orElse(true)
        && sourceId.map(CouponsJson.sourceOf(coupon)::equals).orElse(true);
  }

  private static boolean usedBy(Coupon coupon, String id) {
    return coupon.payments().stream().anyMatch(orders -> List.of(orders.split(",")).contains(id));
  }
}
