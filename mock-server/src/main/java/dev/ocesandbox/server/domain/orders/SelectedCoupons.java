// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Card;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** Returns the first coupon of a kind; null if there is none. */
  @Nullable Coupon first(CouponKind kind) {
    for (Coupon coupon : coupons) {
      if (coupon.kind() == kind) {
        return coupon;
      }
    }
    return null;
  }

  boolean has(CouponKind kind) {
    return first(kind) != null;
  }

  boolean hasGroup(int group) {
    return coupons.stream().anyMatch(coupon -> coupon.terms().group() == group);
  }
}
