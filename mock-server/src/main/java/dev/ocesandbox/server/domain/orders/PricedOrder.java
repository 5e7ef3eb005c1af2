// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.CartLine;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order with the price that is to be paid.
 *
 * @param world with the rules that were applied
 * @param order the order as it was placed
 * @param lines its lines after discount
 * @param discountCoupon discount coupon that sets the price; null for none
 */
record PricedOrder(
    World world, Order order, List<OrderLine> lines, @Nullable Coupon discountCoupon) {

  /** Applies the discount that was chosen for the payment, or the discount coupon. */
  static PricedOrder of(
      World world, Order order, @Nullable OrderOffer offer, SelectedCoupons coupons) {
    if (offer != null) {
      World noted = OrderOffer.noted(discounted(world), offer.discount(), order.customerId());
      return new PricedOrder(noted, order, offer.lines(), null);
    }
    Coupon coupon = coupons.first(CouponKind.DISCOUNT);
    if (coupon != null) {
      return new PricedOrder(discounted(world), order, reduced(world, order, coupon), coupon);
    }
    boolean agreed = order.terms().discountId() != null;
    return new PricedOrder(
        world.appliedIf(agreed, "discounts.use.price-kept-until-deadline"),
        order,
        order.lines(),
        null);
  }

  private static World discounted(World world) {
    return world.applied("discounts.use.one-per-payment", "discounts.use.shown-in-order");
  }

  private static List<OrderLine> reduced(World world, Order order, Coupon coupon) {
    Set<String> eligible =
        Coupons.eligible(coupon, OrderCart.of(world, order)).stream()
            .map(CartLine::lineId)
            .collect(Collectors.toSet());
    return order.lines().stream()
        .map(line -> eligible.contains(line.id()) ? reduced(line, coupon) : line)
        .toList();
  }

  private static OrderLine reduced(OrderLine line, Coupon coupon) {
    Ratio ratio = coupon.terms().ratio();
    return ratio == null
        ? line
        : line.discounted(
            new LineDiscount(
                String.valueOf(CouponKind.DISCOUNT.payType()),
                line.official().minus(line.official().times(ratio))));
  }
}
