// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Card;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the coupons and cards that an unpaid order can be paid with (api_order_00015). */
final class OrderCoupons {

  private OrderCoupons() {}

  static SelectedCoupons usable(World world, Order order, String payerId, Instant now) {
    if (!order.isPending()) {
      return SelectedCoupons.NONE;
    }
    CouponChecks checks = new CouponChecks(world, order, payerId, now);
    List<Coupon> coupons =
        stream(Coupons.open(world, payerId))
            .filter(coupon -> coupon.kind().payType() != 0)
            .filter(checks::isUsable)
            .filter(checks::fits)
            .toList();
    List<Card> cards =
        stream(Cards.of(world, payerId)).filter(c -> Cards.isUsable(world, c, now)).toList();
    return new SelectedCoupons(coupons, cards);
  }

  private static <T> Stream<T> stream(Iterable<T> items) {
    return StreamSupport.stream(items.spliterator(), false);
  }
}
