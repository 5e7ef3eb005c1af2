// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.ids.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the refund order of an unsubscription (usermanual-billing, unsubscription_topic_20000081).
 *
 * <p>What was really paid, less what was consumed and the fee, goes back to its sources; cash
 * coupons do not come back. Refunds above 50,000 yuan are reviewed before money moves.
 */
final class Refunding {

  static final Money REVIEWED_ABOVE = Money.of("50000");

  private Refunding() {}

  static Change<Order> place(World before, RefundRequest request, Instant now) {
    Optional<Order> found = Orders.find(before, request.orderId());
    if (found.isEmpty()) {
      return Change.refused(
          OrdersError.CONTROL_ORDER_EXISTS.refusal(
              Map.of("order", request.orderId(), "world", "this")));
    }
    Order base = found.get();
    Optional<String> reason = notRefundable(before, base, request);
    if (reason.isPresent()) {
      return Change.refused(
          OrdersError.CONTROL_REFUNDABLE.refusal(
              Map.of("order", base.id(), "reason", reason.get())));
    }
    RefundShares shares = RefundShares.of(base, request);
    Drawn number = Ids.order(before, now);
    RefundRows rows = RefundRows.of(number, base.id(), shares.refund(), request);
    Order order =
        order(
            number,
            base,
            new Order.Refund(
                base.id(),
                request.fee(),
                request.consumed(),
                rows.rows(),
                Endings.of(before, base)),
            shares,
            now);
    World world = Orders.put(rows.world(), order);
    return shares.refund().compareTo(REVIEWED_ABOVE) > 0
        ? Change.of(world, order)
        : Change.of(Endings.apply(RefundPayout.payOut(world, order, now), order, now), order);
  }

  /** Gives the money of a reviewed refund back. */
  static World complete(World world, Order order, Instant now) {
    Order completed = order.with(OrderStatus.COMPLETED).with(order.progress().completed(now));
    return Endings.apply(
        RefundPayout.payOut(Orders.put(world, completed), completed, now), completed, now);
  }

  private static Optional<String> notRefundable(World world, Order base, RefundRequest request) {
    if (base.status() != OrderStatus.COMPLETED || base.refund() != null) {
      return Optional.of("is not a completed purchase");
    }
    if (world.get(OrdersState.SLOT).isRefunded(base.id())) {
      return Optional.of("has been refunded already");
    }
    if (Endings.haveBegun(world, base)) {
      return Optional.of(
          "has resources that were unsubscribed, released or renewed on their own, or are about to be");
    }
    Money kept = request.consumed().plus(request.fee());
    return kept.compareTo(RefundShares.actuallyPaid(base)) > 0
        ? Optional.of(
            "consumed and fee are more than the "
                + RefundShares.actuallyPaid(base)
                + " yuan that were paid")
        : Optional.empty();
  }

  private static Order order(
      Drawn number, Order base, Order.Refund refund, RefundShares shares, Instant now) {
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < base.lines().size(); i++) {
      lines.add(line(number.id(), i + 1, base.lines().get(i), shares.backTo(i)));
    }
    boolean reviewed = shares.refund().compareTo(REVIEWED_ABOVE) > 0;
    Order.Progress progress = reviewed ? Order.Progress.NONE : Order.Progress.NONE.completed(now);
    return new Order(
        number.id(),
        base.customerId(),
        OrderType.UNSUBSCRIPTION,
        Order.BY_CUSTOMER,
        Order.maker(number.world(), base.customerId(), Order.BY_CUSTOMER),
        reviewed ? OrderStatus.REVIEW : OrderStatus.COMPLETED,
        now,
        lines,
        new Order.Terms(null, null, null, List.of(), null),
        progress,
        refund);
  }

  /** One line for each line of the base order, priced at what goes back for it. */
  private static OrderLine line(String orderId, int place, OrderLine base, List<Funding> back) {
    Money amount = back.stream().map(Funding::amount).reduce(Money.ZERO, Money::plus);
    return new OrderLine(
        "%s-%06d".formatted(orderId, place),
        orderId,
        base.product(),
        new Term(base.term().periodType(), null),
        base.quantity(),
        amount,
        null,
        back,
        null,
        base.effectiveAt(),
        base.expiresAt());
  }
}
