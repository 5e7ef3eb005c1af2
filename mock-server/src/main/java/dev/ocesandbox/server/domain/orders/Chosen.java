// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Card;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The coupons and cards of a payment, looked up.
 *
 * @param coupons in the order given
 * @param cards in the order given
 */
record Chosen(List<Coupon> coupons, List<Card> cards) {

  /** Number that PayOrders gives to stored-value cards. */
  static final int CARD_TYPE = 303;

  static final Chosen NONE = new Chosen(List.of(), List.of());

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
