// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Chooses the cash coupon of a payment for which nobody chooses one. */
final class AutomaticCoupon {

  private AutomaticCoupon() {}

  /** Returns the usable cash coupon with the largest balance; empty if there is none. */
  static Optional<Coupon> of(
      World world, Order order, @Nullable OrderOffer offer, String payerId, Instant now) {
    List<OrderLine> lines = offer == null ? order.lines() : offer.lines();
    CouponChecks checks = new CouponChecks(world, order, payerId, now).priced(lines);
    return StreamSupport.stream(Coupons.open(world, payerId).spliterator(), false)
        .filter(coupon -> coupon.kind() == CouponKind.CASH)
        .filter(checks::isUsable)
        .filter(checks::fits)
        .filter(coupon -> DiscountExclusions.allows(world, order, offer, coupon))
        .max(Comparator.comparing(coupon -> usable(world, coupon, order)));
  }

  /** Returns the balance of a coupon that an order can use, with what the order has reserved. */
  static Money usable(World world, Coupon coupon, Order order) {
    return Coupons.available(world, coupon).plus(Coupons.locked(world, coupon, order.id()));
  }
}
