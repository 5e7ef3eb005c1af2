// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lines of a purchase that cannot be provisioned: the system unsubscribes them at once. */
final class FailedLines {

  private FailedLines() {}

  static boolean fails(Order order, OrderLine line, List<String> fails) {
    return order.type() == OrderType.SUBSCRIPTION
        && fails.contains(line.product().resourceTypeCode());
  }

  /** Refunds everything that was paid for the lines of a completed order that have failed. */
  static World refund(World world, Order completed, List<String> fails, Instant now) {
    if (fails.isEmpty()) {
      return world;
    }
    List<OrderLine> failed =
        completed.lines().stream().filter(line -> fails(completed, line, fails)).toList();
    return failed.isEmpty()
        ? world
        : RefundOrder.place(
                world.applied("resources.provision.fails"), plan(completed, failed), now)
            .fold((after, order) -> after, refusal -> world);
  }

  /** Returns whether an order is such a refund. Other refunds of the system end resources. */
  static boolean isRefund(Order order) {
    return order.type() == OrderType.UNSUBSCRIPTION
        && order.source() == Order.BY_SYSTEM
        && order.refund() != null
        && order.refund().ends().isEmpty();
  }

  private static RefundPlan plan(Order order, List<OrderLine> failed) {
    List<RefundPlan.Line> lines = new ArrayList<>();
    List<RefundPlan.Amounts> amounts = new ArrayList<>();
    for (OrderLine line : failed) {
      Money paid = Money.sum(line.fundings().stream().map(Funding::amount).toList());
      amounts.add(RefundPlan.Amounts.of(lines.size(), order.id(), paid, Money.ZERO, Money.ZERO));
      lines.add(
          new RefundPlan.Line(
              line.product(), line.term().periodType(), line.projectId(), line.fundings()));
    }
    return new RefundPlan(
        order.customerId(), OrderType.UNSUBSCRIPTION, Order.BY_SYSTEM, lines, amounts, List.of());
  }
}
