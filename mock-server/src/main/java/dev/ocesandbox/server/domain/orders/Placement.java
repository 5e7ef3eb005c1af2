// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Cart;
import dev.ocesandbox.server.domain.coupons.CartLine;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places an order: numbers, price, deadline, what it sets aside of coupons, automatic payment. */
final class Placement {

  private Placement() {}

  static Change<Order> place(World before, Purchase purchase, Instant now) {
    return ListPrices.of(before, purchase)
        .then(
            (priced, prices) -> placed(NewLines.of(priced, purchase, prices, now), purchase, now));
  }

  private static Change<Order> placed(NewLines lines, Purchase purchase, Instant now) {
    World world = lines.world();
    Purchase.Wishes wishes = purchase.wishes();
    List<OrderLine> priced = lines.lines();
    if (wishes.discountId() != null) {
      Optional<Discount> discount =
          usableDiscount(world, purchase.customerId(), wishes.discountId(), priced, now);
      if (discount.isEmpty()) {
        return Change.refused(
            OrdersError.CONTROL_DISCOUNT_USABLE.refusal(
                Map.of(
                    "discount",
                    wishes.discountId(),
                    "reason",
                    "is not one that this order may use")));
      }
      priced = Offer.of(discount.get(), priced).lines();
    }
    Order order = order(world, purchase, lines.orderId(), priced, now);
    return locked(Deadline.plan(Orders.put(world, order), order, now), order, now)
        .then(
            (placed, made) -> wishes.autoPay() ? paid(placed, made, now) : Change.of(placed, made));
  }

  private static Order order(
      World world, Purchase purchase, String id, List<OrderLine> lines, Instant now) {
    Purchase.Wishes wishes = purchase.wishes();
    boolean payable = wishes.beginning() == Purchase.Beginning.PAYABLE;
    Order.Terms terms =
        new Order.Terms(
            payable ? Deadline.of(world, wishes.coupons(), wishes.discountId(), now) : null,
            wishes.effectiveTime(),
            wishes.paymentObstacle(),
            wishes.coupons(),
            wishes.discountId());
    return new Order(
        id,
        purchase.customerId(),
        purchase.type(),
        purchase.source(),
        Order.maker(world, purchase.customerId(), purchase.source()),
        wishes.beginning().status(),
        now,
        lines,
        terms,
        Order.Progress.NONE,
        null);
  }

  private static Optional<Discount> usableDiscount(
      World world, String customerId, String id, List<OrderLine> lines, Instant now) {
    return Discounts.find(world, id)
        .filter(discount -> discount.customerId().equals(customerId))
        .filter(discount -> discount.orderId() == null)
        .filter(discount -> discount.isValidAt(now))
        .filter(
            discount ->
                lines.stream().anyMatch(l -> discount.isFor(l.product().serviceTypeCode())));
  }

  /** Sets aside of each coupon what the order can use of it, one after the other. */
  private static Change<Order> locked(World before, Order order, Instant now) {
    World world = before;
    Money open = order.amountAfterDiscount();
    CouponChecks checks = new CouponChecks(world, order, order.customerId(), now);
    for (String id : order.terms().lockedCoupons()) {
      Optional<Coupon> coupon =
          Coupons.find(world, id).filter(checks::isUsable).filter(checks::fits);
      if (coupon.isEmpty()) {
        return Change.refused(unusable(id));
      }
      Money amount = lockable(world, coupon.get(), order).min(open);
      world = Coupons.lock(world, id, order.id(), amount, now);
      open = open.minus(amount);
    }
    return Change.of(world, order);
  }

  private static Money lockable(World world, Coupon coupon, Order order) {
    if (coupon.kind() == CouponKind.DISCOUNT) {
      return Money.ZERO;
    }
    Cart cart = Carts.of(world, order);
    Money eligible =
        Coupons.eligible(coupon, cart).stream()
            .map(CartLine::payable)
            .reduce(Money.ZERO, Money::plus);
    return Coupons.available(world, coupon).min(Coupons.cap(coupon, eligible));
  }

  private static Refusal unusable(String id) {
    return OrdersError.CONTROL_COUPON_USABLE.refusal(
        Map.of("coupon", id, "reason", "cannot be used for this order"));
  }

  private static Change<Order> paid(World world, Order order, Instant now) {
    return order.isPending()
        ? AutomaticPayment.attempt(world, order, now)
        : Change.of(world, order);
  }
}
