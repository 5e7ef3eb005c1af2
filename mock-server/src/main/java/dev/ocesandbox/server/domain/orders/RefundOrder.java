// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Places refund orders and pays them out. Refunds above 50,000 yuan are reviewed before money moves
 * (usermanual-billing, unsubscription_topic_20000081).
 */
final class RefundOrder {

  private final RefundPlan plan;
  private final String id;
  private final Instant now;
  private World world;

  private RefundOrder(RefundPlan plan, IssuedId id, Instant now) {
    this.plan = plan;
    this.id = id.id();
    this.now = now;
    this.world = id.world();
  }

  /** Places the order, and pays it out unless it has to be reviewed. */
  static Change<Order> place(World before, RefundPlan plan, Instant now) {
    return new RefundOrder(plan, OrderIds.ORDER.next(before, now), now).placed();
  }

  /** Pays a reviewed order out. */
  static World complete(World world, Order order, Instant now) {
    Order completed = order.with(OrderStatus.COMPLETED).with(order.progress().completed(now));
    return paidOut(Orders.put(world, completed), completed, now);
  }

  private Change<Order> placed() {
    boolean reviewed = plan.refund().compareTo(OrdersLimits.REFUND_WITHOUT_REVIEW) > 0;
    Order order = order(reviewed);
    World placed = noted(Orders.put(world, order), reviewed);
    return Change.of(reviewed ? placed : paidOut(placed, order, now), order);
  }

  private World noted(World placed, boolean reviewed) {
    if (plan.type() == OrderType.TO_PAY_PER_USE) {
      return placed
          .applied("resources.instantly.order")
          .appliedIf(plan.refund().isPositive(), "resources.instantly.refunds")
          .appliedIf(reviewed, "resources.instantly.reviewed");
    }
    World made = placed.applied("unsubscriptions.makes-an-order");
    return reviewed
        ? made.applied("unsubscriptions.large-is-reviewed", "unsubscriptions.large-waits")
        : made.applied("unsubscriptions.completes");
  }

  private static World paidOut(World world, Order order, Instant now) {
    return RefundedResources.end(RefundPayout.payOut(world, order, now), order, now);
  }

  private Order order(boolean reviewed) {
    Order.Refund refund =
        new Order.Refund(plan.amounts().get(0).baseOrderId(), kept(), rows(), plan.ends());
    return new Order(
        id,
        plan.customerId(),
        plan.type(),
        plan.source(),
        Order.maker(world, plan.customerId(), plan.source()),
        reviewed ? OrderStatus.REVIEW : OrderStatus.COMPLETED,
        now,
        lines(),
        Order.Terms.NONE,
        reviewed ? Order.Progress.NONE : Order.Progress.NONE.completed(now),
        refund);
  }

  private List<Order.Kept> kept() {
    List<Order.Kept> kept = new ArrayList<>();
    for (int i = 0; i < plan.lines().size(); i++) {
      kept.add(new Order.Kept(lineId(i), plan.consumed(i), plan.fee(i)));
    }
    return kept;
  }

  /** The amounts as ShowRefundOrderDetails lists them (api_order_00020). */
  private List<RefundRow> rows() {
    List<RefundRow> rows = new ArrayList<>();
    for (RefundPlan.Amounts amounts : plan.amounts()) {
      for (Money amount : amounts.rows()) {
        IssuedId row = OrderIds.REFUND_ROW.next(world);
        world = row.world();
        rows.add(new RefundRow(row.id(), amount, amounts.baseOrderId(), lineId(amounts.line())));
      }
    }
    return rows;
  }

  private List<OrderLine> lines() {
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < plan.lines().size(); i++) {
      RefundPlan.Line line = plan.lines().get(i);
      lines.add(
          new OrderLine(
              lineId(i),
              id,
              line.product(),
              new Term(line.periodType(), null),
              line.quantity(),
              line.refund(),
              null,
              null,
              Fundings.bySource(line.back()),
              null,
              line.effectiveAt(),
              line.expiresAt(),
              line.projectId()));
    }
    return lines;
  }

  private String lineId(int place) {
    return OrderIds.line(id, place + 1);
  }
}
