// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Moves that the vendor's staff make: review, delivery, return. Inferred: all of them. */
final class StaffMove {

  private StaffMove() {}

  static Change<OrderMove> make(World world, String orderId, int to, Instant now) {
    Optional<Order> found = Orders.find(world, orderId);
    if (found.isEmpty()) {
      return Change.refused(
          OrdersError.CONTROL_ORDER_EXISTS.refusal(Map.of("order", orderId, "world", "this")));
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

  /** A refund order takes the moves of refunds, any other the moves of purchases. */
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
              ? Refunding.complete(world, order, now)
              : Provisioning.complete(world, order, now).fold((w, o) -> w, refusal -> world);
      default -> Orders.put(world, order.with(next));
    };
  }

  /** Inferred: the seven days to pay begin when the order can be paid. */
  private static World payable(World world, Order order, Instant now) {
    Instant deadline =
        Deadline.of(world, order.terms().lockedCoupons(), order.terms().discountId(), now);
    Order payable = order.with(OrderStatus.PENDING_PAYMENT).with(order.terms().until(deadline));
    return Deadline.plan(Orders.put(world, payable), payable, now);
  }

  private static String rule(Order order, OrderStatus next) {
    String rule =
        switch (next) {
          case PENDING_PAYMENT, CANCELLED ->
              order.status() == OrderStatus.CONFIRMATION ? "confirmation" : "purchase-review";
          case REFUND_PENDING ->
              order.status() == OrderStatus.AWAITING_PICK_UP
                  ? "hardware-return"
                  : "unsubscription-review";
          case AWAITING_PICK_UP -> "hardware-return";
          case REPLACEMENT -> "hardware-replacement";
          case COMPLETED ->
              order.status() == OrderStatus.REFUND_PENDING
                  ? "unsubscription-review"
                  : order.status() == OrderStatus.PROCESSING ? "final-states" : "hardware-delivery";
          default -> "hardware-delivery";
        };
    return "orders.staff." + rule;
  }
}
