// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pays orders automatically: with the best single discount, then the cash coupon with the largest
 * balance, then cash, then credit (usermanual-billing, isautopay_topic_1000001).
 *
 * <p>Inferred: coupons that the discount excludes are skipped.
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
    PayRequest request = request(world, order, payer, now);
    return Payment.of(charged, order, request, now)
        .then((after, paid) -> OrderProvisioning.begin(after, paid, provisioning, now))
        .fold(
            (after, paid) -> Change.of(discounted(after, order, request, now), paid),
            refusal -> Change.of(left(charged, order, payer, now), order));
  }

  private static World discounted(World after, Order order, PayRequest request, Instant now) {
    return after
        .applied("orders.pay.automatic")
        .appliedIf(
            request.discount() != null && OrderOffer.isFixed(order),
            "orders.pay.automatic-in-every-service")
        .appliedIf(
            OrderOffer.hasPromotion(after, order, now), "orders.pay.automatic-without-promotions");
  }

  private static World left(World world, Order order, String payer, Instant now) {
    World left =
        payer.equals(order.customerId()) ? world : PayOnBehalf.leftTo(world, order, payer, now);
    return left.applied("orders.pay.automatic-failure-leaves-pending");
  }

  /** Returns the discount that an automatic payment of an order would use; null for none. */
  static @Nullable OrderOffer offer(World world, Order order, Instant now) {
    return best(OrderOffer.atAutomaticPayment(world, order, now)).orElse(null);
  }

  private static PayRequest request(World world, Order order, String payer, Instant now) {
    OrderOffer offer = offer(world, order, now);
    List<PayRequest.Choice> coupons =
        AutomaticCoupon.of(world, order, offer, payer, now)
            .map(coupon -> new PayRequest.Choice(coupon.id(), coupon.kind().payType()))
            .stream()
            .toList();
    return new PayRequest(
        payer,
        order.id(),
        coupons,
        offer == null
            ? null
            : new PayRequest.Choice(offer.discount().id(), offer.discount().kind().type()),
        true,
        false);
  }

  /** The order of the kinds decides a tie, as in the best offer of a quote. */
  private static Optional<OrderOffer> best(List<OrderOffer> offers) {
    return offers.stream()
        .filter(offer -> offer.discount().kind() == DiscountKind.ADJUSTMENT)
        .findFirst()
        .or(
            () ->
                offers.stream()
                    .sorted(
                        Comparator.comparing(OrderOffer::saved)
                            .reversed()
                            .thenComparing(offer -> offer.discount().kind()))
                    .findFirst());
  }
}
