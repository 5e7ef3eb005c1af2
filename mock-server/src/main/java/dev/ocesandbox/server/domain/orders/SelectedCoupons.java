// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Card;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The coupons and cards of a payment.
 *
 * @param coupons in the order of the request
 * @param cards in the order of the request
 */
record SelectedCoupons(List<Coupon> coupons, List<Card> cards) {

  /** Number of stored-value cards in PayOrders. */
  static final int CARD_TYPE = 303;

  static final SelectedCoupons NONE = new SelectedCoupons(List.of(), List.of());

  Stream<Coupon> of(CouponKind kind) {
    return coupons.stream().filter(coupon -> coupon.kind() == kind);
  }

  boolean has(CouponKind kind) {
    return of(kind).findAny().isPresent();
  }

  boolean hasGroup(int group) {
    return coupons.stream().anyMatch(coupon -> coupon.terms().group() == group);
  }
}
