// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Filters coupons. A coupon must match every filter that is set. The coupons of a page are visited,
 * and those that an id of the filter leads to.
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
        && matches(CouponGroup.of(coupon))
        && activeFrom.map(from -> !coupon.createdAt().isBefore(from)).orElse(true)
        && activeTo.map(to -> !coupon.createdAt().isAfter(to)).orElse(true)
        && sourceId.map(CouponsJson.sourceOf(coupon)::equals).orElse(true);
  }

  private boolean matches(CouponGroup group) {
    return type.map(number -> number == group.kind().listType()).orElse(true)
        && status.map(number -> number == group.status().code()).orElse(true);
  }

  /** Returns a page of the coupons that lists show to a customer and that match. */
  Page<Coupon> page(
      CouponsState state, String customerId, PageRequest request, boolean oldestFirst) {
    if (isEmpty()) {
      return state.listOf(customerId).page(request, oldestFirst);
    }
    return named(state)
        .map(some -> page(some, customerId, request, oldestFirst))
        .orElseGet(
            () ->
                state
                    .groupsOf(customerId)
                    .where(this::matches)
                    .between(
                        coupon -> activeTo.filter(coupon.createdAt()::isAfter).isPresent(),
                        coupon -> activeFrom.filter(coupon.createdAt()::isBefore).isEmpty())
                    .page(request, oldestFirst));
  }

  /** Returns the coupons of anybody that an id of the filter leads to; empty without an id. */
  private Optional<Stream<Coupon>> named(CouponsState state) {
    if (couponId.isPresent()) {
      return Optional.of(Stream.ofNullable(state.coupons().get(couponId.get())));
    }
    return orderId.map(state::usedBy).or(() -> planId.or(() -> sourceId).map(state::ofPlan));
  }

  private Page<Coupon> page(
      Stream<Coupon> some, String customerId, PageRequest request, boolean oldestFirst) {
    return Page.of(
        some.distinct()
            .filter(coupon -> coupon.listed() && coupon.customerId().equals(customerId))
            .filter(this::matches)
            .sorted(oldestFirst ? Coupon.NEWEST_FIRST.reversed() : Coupon.NEWEST_FIRST)
            .toList(),
        request);
  }

  private static boolean usedBy(Coupon coupon, String id) {
    return coupon.payments().stream().anyMatch(payment -> Coupon.orders(payment).contains(id));
  }
}
