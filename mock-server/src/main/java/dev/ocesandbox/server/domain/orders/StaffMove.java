// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes the moves of the vendor's staff: review, delivery, return. Inferred: all of them. */
final class StaffMove {

  private StaffMove() {}

  static Change<OrderMove> make(World world, String orderId, int to, Instant now) {
    Optional<Order> found = Orders.find(world, orderId);
    if (found.isEmpty()) {
      return Change.refused(OrdersError.unknownOrder(world, "this", orderId));
    }
    Order order = found.get();
    Optional<OrderStatus> next = OrderStatus.ofCode(to).filter(status -> isAllowed(order, status));
    if (next.isEmpty()) {
      return Change.refused(
          OrdersError.CONTROL_MOVE_ALLOWED.refusal(
              Map.of(
                  "order", orderId,
                  "from", String.valueOf(order.status().code()),
                  "to", String.valueOf(to))));
    }
    OrderMove move = new OrderMove(orderId, order.status().code(), to);
    return Change.of(moved(world, order, next.get(), now).applied(rule(order, next.get())), move);
  }

  /** Refund orders have the moves of refunds, other orders those of purchases. */
  private static boolean isAllowed(Order order, OrderStatus next) {
    boolean refundMove =
        next == OrderStatus.REFUND_PENDING
            || next == OrderStatus.AWAITING_PICK_UP
            || order.status() == OrderStatus.REFUND_PENDING;
    boolean open = order.status() == OrderStatus.REVIEW && next == OrderStatus.CANCELLED;
    return order.status().canBeMovedTo(next) && (open || refundMove == (order.refund() != null));
  }

  private static World moved(World world, Order order, OrderStatus next, Instant now) {
    return switch (next) {
      case PENDING_PAYMENT -> payable(world, order, now);
      case CANCELLED -> Orders.put(Coupons.release(world, order.id(), now), order.with(next));
      case COMPLETED ->
          order.refund() != null
              ? RefundOrder.complete(world, order, now)
              : OrderProvisioning.complete(world, order, now).fold((w, o) -> w, refusal -> world);
      default -> Orders.put(world, order.with(next));
    };
  }

  /** Inferred: the time to pay begins when the order can be paid. */
  private static World payable(World world, Order order, Instant now) {
    Instant deadline = PaymentDeadlineRule.of(world, order.terms(), now);
    Order payable = order.with(OrderStatus.PENDING_PAYMENT).with(order.terms().until(deadline));
    return PaymentDeadlineRule.plan(Orders.put(world, payable), payable, now);
  }

  private static String rule(Order order, OrderStatus next) {
    return switch (next) {
      case PENDING_PAYMENT, CANCELLED ->
          order.status() == OrderStatus.CONFIRMATION
              ? "orders.staff.confirmation"
              : "orders.staff.purchase-review";
      case REFUND_PENDING ->
          order.status() == OrderStatus.AWAITING_PICK_UP
              ? "orders.staff.hardware-return"
              : "orders.staff.unsubscription-review";
      case AWAITING_PICK_UP -> "orders.staff.hardware-return";
      case REPLACEMENT -> "orders.staff.hardware-replacement";
      case COMPLETED -> completion(order);
      default -> "orders.staff.hardware-delivery";
    };
  }

  private static String completion(Order order) {
    return switch (order.status()) {
      case REFUND_PENDING -> "orders.staff.unsubscription-review";
      case PROCESSING -> "orders.staff.final-states";
      default -> "orders.staff.hardware-delivery";
    };
  }
}
