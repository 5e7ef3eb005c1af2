// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pays orders (api_order_00030): checks everything, then changes everything.
 *
 * <p>Inferred: the order of the checks, which is existence, composite order, status, deadline,
 * effective time, discount, coupons, exclusions, obstacles and balance.
 */
final class Payment {

  private Payment() {}

  /**
   * Pays an order at the request of a customer. An order of a member in custody is left to its
   * master instead.
   */
  static Change<Order> byHand(
      World world, PayRequest request, Settings.Provisioning provisioning, Instant now) {
    OrdersState state = world.get(OrdersState.SLOT);
    Optional<Order> found = visible(world, request.customerId(), state.find(request.orderId()));
    if (found.isEmpty()) {
      return Change.refused(unknown(state, request).refusal());
    }
    Order order = found.get();
    Optional<Refusal> refusal = payableNow(order, now);
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    String payer = world.customer(order.customerId()).payerId();
    if (!payer.equals(request.customerId())) {
      return PayOnBehalf.leave(world, order, payer, now);
    }
    boolean onBehalf = !order.customerId().equals(payer);
    return of(
            world.appliedIf(onBehalf, "orders.pay.master-pays-with-own-money"),
            onBehalf ? order : order.with(order.progress().leftTo(null)),
            request,
            now)
        .then((after, paid) -> OrderProvisioning.begin(after, paid, provisioning, now));
  }

  /** Pays an order that can be paid, with the payer's own coupons and money. */
  static Change<Order> of(World world, Order order, PayRequest request, Instant now) {
    List<OrderOffer> offers =
        request.automatic()
            ? OrderOffer.atAutomaticPayment(world, order, now)
            : OrderOffer.atPayment(world, order, now);
    Optional<Refusal> refusal = discountRefusal(offers, request.discount());
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    OrderOffer offer = chosen(offers, request.discount());
    CouponChecks checks = new CouponChecks(world, order, request.customerId(), now);
    List<PayRequest.Choice> chosen = PayOnBehalf.coupons(world, order, offer, request, now);
    SelectedCoupons coupons = checks.found(chosen);
    World noted = PayOnBehalf.noted(world, order, request, chosen);
    PricedOrder priced =
        PricedOrder.of(noted.applied("orders.pay.order-of-checks"), order, offer, coupons);
    return Checks.first(
            () -> checks.priced(priced.lines()).each(chosen),
            () -> checks.together(coupons),
            () -> DiscountExclusions.refusal(world, order, offer, coupons),
            () -> obstacle(order))
        .<Change<Order>>map(Change::refused)
        .orElseGet(() -> Settlement.of(priced, request.customerId(), coupons, now));
  }

  /** The caller's own order, or one that the caller has been left to pay. */
  private static Optional<Order> visible(World world, String customerId, Optional<Order> order) {
    return order.filter(
        o -> o.customerId().equals(customerId) || PayOnBehalf.isDue(world, o, customerId));
  }

  private static OrdersError unknown(OrdersState state, PayRequest request) {
    String composite = state.composites().get(request.orderId());
    boolean own =
        composite != null
            && state
                .find(composite)
                .filter(order -> order.customerId().equals(request.customerId()))
                .isPresent();
    return own ? OrdersError.COMPOSITE_NUMBER : OrdersError.ORDER_EXISTS;
  }

  private static Optional<Refusal> payableNow(Order order, Instant now) {
    Instant effective = order.terms().effectiveTime();
    return Checks.first(
        () -> OrdersError.BEFORE_DEADLINE.unless(!order.progress().late()),
        () -> OrdersError.ONLY_PENDING.unless(order.isPending()),
        () ->
            OrdersError.BEFORE_EFFECTIVE_TIME.unless(effective == null || !now.isAfter(effective)));
  }

  private static Optional<Refusal> discountRefusal(
      List<OrderOffer> offers, PayRequest.@Nullable Choice choice) {
    if (offers.isEmpty() && choice == null) {
      return Optional.empty();
    }
    boolean adjusted =
        offers.stream().anyMatch(o -> o.discount().kind() == DiscountKind.ADJUSTMENT);
    OrderOffer offer = chosen(offers, choice);
    return Checks.first(
        () -> OrdersError.DISCOUNT_USABLE.unless(choice == null || offer != null),
        () ->
            OrdersError.PRICE_ADJUSTMENT_REQUIRED.unless(
                !adjusted
                    || (offer != null && offer.discount().kind() == DiscountKind.ADJUSTMENT)));
  }

  private static @Nullable OrderOffer chosen(
      List<OrderOffer> offers, PayRequest.@Nullable Choice choice) {
    if (choice != null) {
      for (OrderOffer offer : offers) {
        Discount discount = offer.discount();
        if (discount.id().equals(choice.id()) && discount.kind().type() == choice.type()) {
          return offer;
        }
      }
    }
    return null;
  }

  private static Optional<Refusal> obstacle(Order order) {
    return Optional.ofNullable(order.terms().obstacle())
        .map(code -> OrdersError.ofObstacle(code).refusal());
  }
}
