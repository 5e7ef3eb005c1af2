// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;

/**
 * A part of a coupon that an unpaid order has reserved.
 *
 * @param world with the reservation
 * @param amount yuan that the order can use of it; zero for a discount coupon
 */
record CouponReservation(World world, Money amount) {

  /** Reserves what an order can use of a coupon, at most what is still to be paid. */
  static CouponReservation of(World world, Order order, Coupon coupon, Money open, Instant now) {
    Money payable = payable(world, coupon, order);
    Money cap = Coupons.cap(coupon, payable);
    Money amount = Coupons.available(world, coupon).min(cap).min(open);
    return new CouponReservation(
        Coupons.lock(world, coupon.id(), order.id(), amount, now)
            .appliedIf(cap.compareTo(payable) < 0, "coupons.limit.maximum-share"),
        amount);
  }

  private static Money payable(World world, Coupon coupon, Order order) {
    return coupon.kind() == CouponKind.DISCOUNT
        ? Money.ZERO
        : Coupons.payable(coupon, OrderCart.of(world, order));
  }
}
