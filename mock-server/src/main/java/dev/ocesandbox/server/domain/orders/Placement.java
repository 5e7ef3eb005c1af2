// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Places orders: ids, prices, deadline, reserved coupons and automatic payment. */
final class Placement {

  private static final Bilingual DISCOUNT_UNUSABLE =
      new Bilingual("is not one that this order may use", "不能用于该订单");
  private static final Bilingual COUPON_UNUSABLE =
      new Bilingual("cannot be used for this order", "不能用于该订单");

  private Placement() {}

  static Change<Order> place(World before, Purchase purchase, Instant now) {
    return ListPrices.of(before, purchase)
        .then(
            (priced, prices) -> placed(NewLines.of(priced, purchase, prices, now), purchase, now));
  }

  private static Change<Order> placed(NewLines lines, Purchase purchase, Instant now) {
    World world = lines.world();
    Purchase.Options options = purchase.options();
    List<OrderLine> priced = lines.lines();
    if (options.discountId() != null) {
      Optional<Discount> discount =
          usableDiscount(world, purchase.customerId(), options.discountId(), priced, now);
      if (discount.isEmpty()) {
        return Change.refused(
            OrdersError.CONTROL_DISCOUNT_USABLE.refusal(
                "discount", options.discountId(), DISCOUNT_UNUSABLE));
      }
      priced = OrderOffer.of(discount.get(), priced).lines();
      world = OrderOffer.noted(world, discount.get(), purchase.customerId());
    }
    Order order = order(world, purchase, lines.orderId(), priced, now);
    return locked(PaymentDeadlineRule.plan(Orders.put(world, order), order, now), order, now)
        .then(
            (placed, made) ->
                options.autoPay() ? paid(placed, made, now) : Change.of(placed, made));
  }

  private static Order order(
      World world, Purchase purchase, String id, List<OrderLine> lines, Instant now) {
    Purchase.Options options = purchase.options();
    boolean payable = options.initialStatus() == Purchase.InitialStatus.PAYABLE;
    Order.Terms terms = terms(options);
    return new Order(
        id,
        purchase.customerId(),
        purchase.type(),
        purchase.source(),
        Order.maker(world, purchase.customerId(), purchase.source()),
        options.initialStatus().status(),
        now,
        lines,
        payable ? terms.until(PaymentDeadlineRule.of(world, terms, now)) : terms,
        Order.Progress.NONE,
        null);
  }

  private static Order.Terms terms(Purchase.Options options) {
    return new Order.Terms(
        null,
        options.effectiveTime(),
        options.paymentObstacle(),
        options.coupons(),
        options.discountId(),
        options.hardware());
  }

  private static Optional<Discount> usableDiscount(
      World world, String customerId, String id, List<OrderLine> lines, Instant now) {
    return Discounts.usableBy(world, customerId).stream()
        .filter(discount -> discount.id().equals(id))
        .filter(discount -> discount.orderId() == null)
        .filter(discount -> discount.isValidAt(now))
        .filter(
            discount -> lines.stream().anyMatch(l -> discount.isFor(l.product().serviceTypeCode())))
        .findFirst();
  }

  /** Reserves what the order can use of each coupon of who pays it, one after the other. */
  private static Change<Order> locked(World before, Order order, Instant now) {
    World world = before;
    Money open = order.amountAfterDiscount();
    String payer = world.customer(order.customerId()).payerId();
    CouponChecks checks = new CouponChecks(world, order, payer, now);
    for (String id : order.terms().lockedCoupons()) {
      Optional<Coupon> coupon =
          Coupons.find(world, id).filter(checks::isUsable).filter(checks::fits);
      if (coupon.isEmpty()) {
        return Change.refused(unusable(id));
      }
      CouponReservation made = CouponReservation.of(world, order, coupon.get(), open, now);
      world = made.world();
      open = open.minus(made.amount());
    }
    return Change.of(world, order);
  }

  private static Refusal unusable(String id) {
    return OrdersError.CONTROL_COUPON_USABLE.refusal("coupon", id, COUPON_UNUSABLE);
  }

  private static Change<Order> paid(World world, Order order, Instant now) {
    return order.isPending()
        ? AutomaticPayment.attempt(world, order, world.settings().provisioning(), now)
        : Change.of(world, order);
  }
}
