// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A discount that an order may use, and the lines of the order with it.
 *
 * @param discount the discount
 * @param lines the order with the discount taken off
 */
record OrderOffer(Discount discount, List<OrderLine> lines) {

  /**
   * Services whose new and change orders have a fixed discount once they are placed
   * (api_order_00025).
   */
  private static final Set<String> FIXED_WHEN_ORDERED =
      Set.of("hws.service.type.ec2", "hws.service.type.ebs", "hws.service.type.vpc");

  private static final Set<DiscountKind> ALL = EnumSet.allOf(DiscountKind.class);

  /** Inferred: no promotions, because no promotion of an earlier order is known. */
  private static final Set<DiscountKind> AUTOMATIC =
      EnumSet.complementOf(EnumSet.of(DiscountKind.PROMOTION));

  /** Returns the discounts that can be chosen when an unpaid order is paid, oldest first. */
  static List<OrderOffer> atPayment(World world, Order order, Instant now) {
    return of(world, order, now, isFixed(order) ? Set.of(DiscountKind.ADJUSTMENT) : ALL);
  }

  /**
   * Returns the discounts that an automatic payment may use, oldest first. Those of a new order of
   * ECS, EVS or VPC are determined by this payment (isautopay_topic_1000001).
   */
  static List<OrderOffer> atAutomaticPayment(World world, Order order, Instant now) {
    boolean placedWithOne = order.terms().discountId() != null;
    return of(world, order, now, placedWithOne ? Set.of(DiscountKind.ADJUSTMENT) : AUTOMATIC);
  }

  /** Returns whether there is a promotion discount, which an automatic payment leaves out. */
  static boolean hasPromotion(World world, Order order, Instant now) {
    return !of(world, order, now, Set.of(DiscountKind.PROMOTION)).isEmpty();
  }

  private static List<OrderOffer> of(
      World world, Order order, Instant now, Set<DiscountKind> kinds) {
    List<Discount> usable = Discounts.usableBy(world, order.customerId());
    if (usable.isEmpty()) {
      return List.of();
    }
    return usable.stream()
        .filter(discount -> kinds.contains(discount.kind()))
        .filter(discount -> isFor(discount, order, now))
        .map(discount -> of(discount, order.lines()))
        .filter(OrderOffer::savesSomething)
        .toList();
  }

  /** Applies a discount to the lines of an order. */
  static OrderOffer of(Discount discount, List<OrderLine> lines) {
    List<Money> saved =
        discount.savedOn(
            lines.stream()
                .map(l -> new Discount.PricedItem(l.product().serviceTypeCode(), l.official()))
                .toList());
    List<OrderLine> reduced =
        IntStream.range(0, lines.size())
            .mapToObj(
                i ->
                    lines
                        .get(i)
                        .discounted(new LineDiscount(discount.kind().itemType(), saved.get(i))))
            .toList();
    return new OrderOffer(discount, reduced);
  }

  /** Notes that a discount comes from the master of the customer who uses it. */
  static World noted(World world, Discount discount, String customerId) {
    return world.appliedIf(
        !discount.customerId().equals(customerId), "discounts.use.commercial-of-master");
  }

  /** Inferred: an order that was placed with a discount cannot use another one. */
  static boolean isFixed(Order order) {
    boolean newOrChange =
        order.type() == OrderType.SUBSCRIPTION || order.type() == OrderType.CHANGE;
    return order.terms().discountId() != null
        || (newOrChange
            && order.lines().stream()
                .anyMatch(line -> FIXED_WHEN_ORDERED.contains(line.product().serviceTypeCode())));
  }

  private static boolean isFor(Discount discount, Order order, Instant now) {
    return discount.isValidAt(now)
        && (discount.orderId() == null || discount.orderId().equals(order.id()))
        && order.lines().stream().anyMatch(l -> discount.isFor(l.product().serviceTypeCode()));
  }

  private boolean savesSomething() {
    return lines.stream().anyMatch(line -> line.discount() != null);
  }

  /** Returns the lines that become cheaper. */
  List<OrderLine> reducedLines() {
    return lines.stream().filter(line -> line.discount() != null).toList();
  }

  /** Returns the share of its list price that is to be paid for a line. */
  static Ratio ratioOf(OrderLine line) {
    return Ratio.of(line.payable(), line.official());
  }

  Money saved() {
    return lines.stream()
        .map(line -> line.official().minus(line.payable()))
        .reduce(Money.ZERO, Money::plus);
  }
}
