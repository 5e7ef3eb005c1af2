// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The payment deadline of orders. An order that is not paid by then is cancelled. */
final class PaymentDeadlineRule implements TimeRule {

  static final String TYPE = "orders.deadline";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subjects() {
    return Orders.KIND;
  }

  /**
   * Returns the deadline: after seven days, of hardware after one hour, or when a promotion
   * discount or discount coupon of the order expires, if that is sooner.
   */
  static Instant of(World world, Order.Terms terms, Instant now) {
    Instant usual = usual(terms, now);
    if (terms.lockedCoupons().isEmpty() && terms.discountId() == null) {
      return usual;
    }
    Stream<Instant> ofCoupons =
        terms.lockedCoupons().stream()
            .flatMap(id -> Coupons.find(world, id).stream())
            .filter(coupon -> coupon.kind() == CouponKind.DISCOUNT)
            .map(coupon -> coupon.terms().expiresAt());
    Stream<Instant> ofDiscount =
        Stream.ofNullable(terms.discountId())
            .flatMap(id -> Discounts.find(world, id).stream())
            .filter(discount -> discount.kind() == DiscountKind.PROMOTION)
            .map(Discount::expiresAt)
            .flatMap(Stream::ofNullable);
    return Stream.concat(ofCoupons, ofDiscount)
        .filter(usual::isAfter)
        .min(Instant::compareTo)
        .orElse(usual);
  }

  private static Instant usual(Order.Terms terms, Instant now) {
    return now.plus(terms.hardware() ? OrdersLimits.TO_PAY_HARDWARE : OrdersLimits.TO_PAY);
  }

  /** Plans the deadline of an order that can be paid. */
  static World plan(World world, Order order, Instant now) {
    Instant deadline = order.terms().deadline();
    if (deadline == null || !order.isPending()) {
      return world;
    }
    return world
        .plan(new Due(deadline, TYPE, order.id()))
        .applied(
            deadline.equals(usual(order.terms(), now))
                ? usualRule(order)
                : "orders.deadline.sooner-with-expiring-offer");
  }

  private static String usualRule(Order order) {
    return order.terms().hardware()
        ? "orders.deadline.hardware-one-hour"
        : "orders.deadline.seven-days";
  }

  static World unplan(World world, Order order) {
    Instant deadline = order.terms().deadline();
    return deadline == null ? world : world.unplan(new Due(deadline, TYPE, order.id()));
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Order> order = Orders.find(world, due.subject()).filter(Order::isPending);
    if (order.isEmpty()) {
      return Settled.nothing(world);
    }
    Order cancelled = order.get().with(OrderStatus.CANCELLED).with(order.get().progress().missed());
    World after =
        Orders.put(Coupons.release(world, cancelled.id(), due.at()), cancelled)
            .applied("orders.deadline.cancels");
    boolean locked = !cancelled.terms().lockedCoupons().isEmpty();
    return Settled.event(
        Cancellation.freed(
            locked ? after.applied("orders.deadline.releases-coupons") : after, cancelled),
        due,
        "order-cancelled",
        Map.of("reason", "payment deadline passed"));
  }
}
