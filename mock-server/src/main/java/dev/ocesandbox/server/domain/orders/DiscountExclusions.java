// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the coupons of a payment can be combined with its discount (api_order_00030). The
 * discount is chosen at payment, or was when the order was placed.
 */
final class DiscountExclusions {

  private DiscountExclusions() {}

  static Optional<Refusal> refusal(
      World world, Order order, @Nullable OrderOffer offer, SelectedCoupons coupons) {
    Discount discount = offer != null ? offer.discount() : agreed(world, order);
    if (discount == null) {
      return Optional.empty();
    }
    List<OrderLine> lines = offer != null ? offer.lines() : order.lines();
    int type = discount.kind().type();
    return Checks.first(
        () -> OrdersError.DISCOUNT_COUPON_WITH_DISCOUNT.unless(!coupons.has(CouponKind.DISCOUNT)),
        () ->
            OrdersError.COUPON_EXCLUDES_DISCOUNT.unless(
                coupons.coupons().stream().noneMatch(c -> Coupons.excludesDiscount(c, type))),
        () ->
            OrdersError.MINIMUM_RATIO.unless(
                coupons.coupons().stream().noneMatch(c -> everyLineIsBelow(c, lines))));
  }

  /** Returns whether a coupon can be combined with the discount of a payment. */
  static boolean allows(World world, Order order, @Nullable OrderOffer offer, Coupon coupon) {
    return refusal(world, order, offer, new SelectedCoupons(List.of(coupon), List.of())).isEmpty();
  }

  private static @Nullable Discount agreed(World world, Order order) {
    String id = order.terms().discountId();
    return id == null ? null : Discounts.find(world, id).orElse(null);
  }

  private static boolean everyLineIsBelow(Coupon coupon, List<OrderLine> lines) {
    Optional<Ratio> least = Coupons.minimumRatio(coupon);
    return least.isPresent()
        && lines.stream().allMatch(line -> OrderOffer.ratioOf(line).compareTo(least.get()) < 0);
  }
}
