// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Pays orders automatically: with the best single discount, then the cash coupon with the largest
 * balance, then cash, then credit (usermanual-billing, isautopay_topic_1000001).
 *
 * <p>Inferred: coupons that the discount excludes are skipped, and a promotion discount is not used
 * for a new order.
 */
final class AutomaticPayment {

  private AutomaticPayment() {}

  /** Pays the order, or leaves it unpaid if the payment is refused. */
  static Change<Order> attempt(
      World world, Order order, Settings.Provisioning provisioning, Instant now) {
    Customer owner = world.customer(order.customerId());
    String payer = owner.payerId();
    boolean byMaster = !payer.equals(owner.id());
    World charged = world.appliedIf(byMaster, "orders.pay.automatic-by-master");
    return Payment.of(charged, order, request(world, order, payer, now), now)
        .then((after, paid) -> OrderProvisioning.begin(after, paid, provisioning, now))
        .fold(
            (after, paid) -> Change.of(after.applied("orders.pay.automatic"), paid),
            refusal -> Change.of(left(charged, order, payer, byMaster), order));
  }

  private static World left(World world, Order order, String payer, boolean byMaster) {
    World left = byMaster ? Orders.put(world, order.with(order.progress().leftTo(payer))) : world;
    return left.applied("orders.pay.automatic-failure-leaves-pending");
  }

  private static PayRequest request(World world, Order order, String payer, Instant now) {
    Optional<OrderOffer> offer = bestOffer(OrderOffer.atPayment(world, order, now));
    Discount discount =
        offer
            .map(OrderOffer::discount)
            .or(
                () ->
                    Optional.ofNullable(order.terms().discountId())
                        .flatMap(id -> Discounts.find(world, id)))
            .orElse(null);
    List<PayRequest.Choice> coupons =
        largestCashCoupon(world, order, payer, discount, now)
            .map(coupon -> new PayRequest.Choice(coupon.id(), CouponKind.CASH.payType()))
            .stream()
            .toList();
    return new PayRequest(
        payer,
        order.id(),
        coupons,
        offer
            .map(o -> new PayRequest.Choice(o.discount().id(), o.discount().kind().type()))
            .orElse(null));
  }

  private static Optional<OrderOffer> bestOffer(List<OrderOffer> offers) {
    Optional<OrderOffer> adjustment =
        offers.stream().filter(o -> o.discount().kind() == DiscountKind.ADJUSTMENT).findFirst();
    return adjustment.isPresent()
        ? adjustment
        : offers.stream()
            .filter(o -> o.discount().kind() != DiscountKind.PROMOTION)
            .max(Comparator.comparing(OrderOffer::saved));
  }

  private static Optional<Coupon> largestCashCoupon(
      World world, Order order, String payer, @Nullable Discount discount, Instant now) {
    CouponChecks checks = new CouponChecks(world, order, payer, now);
    return StreamSupport.stream(Coupons.of(world, payer).spliterator(), false)
        .filter(coupon -> coupon.kind() == CouponKind.CASH)
        .filter(checks::isUsable)
        .filter(checks::fits)
        .filter(c -> discount == null || !excludes(c, discount))
        .max(Comparator.comparing(coupon -> Coupons.available(world, coupon)));
  }

  private static boolean excludes(Coupon coupon, Discount discount) {
    return Coupons.excludesDiscount(coupon, discount.kind().type())
        || Coupons.minimumRatio(coupon).isPresent();
  }
}
