// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Optional;

/** Cancels unpaid orders (api_order_00017). No money moves. */
final class Cancellation {

  private Cancellation() {}

  static Change<Order> byCustomer(World world, String customerId, String orderId, Instant now) {
    OrdersState state = world.get(OrdersState.SLOT);
    Optional<Order> order = state.find(orderId).filter(o -> o.customerId().equals(customerId));
    if (order.isEmpty()) {
      return Change.refused(unknown(state, customerId, orderId).refusal());
    }
    return order.get().isPending()
        ? Change.of(cancelled(world, order.get(), now), order.get())
        : Change.refused(OrdersError.CANCEL_ONLY_PENDING.refusal());
  }

  /** Cancels an order and releases what it has reserved. */
  static World cancelled(World world, Order order, Instant now) {
    Order cancelled = order.with(OrderStatus.CANCELLED);
    World after =
        Orders.put(
                Coupons.release(PaymentDeadlineRule.unplan(world, order), order.id(), now),
                cancelled)
            .applied("orders.cancel.becomes-cancelled")
            .applied("orders.cancel.moves-no-money");
    after =
        order.terms().lockedCoupons().isEmpty()
            ? after
            : after.applied("orders.cancel.releases-coupons");
    after = freed(after, order);
    return order.isComposite() ? after.applied("orders.cancel.composite-cancels-all") : after;
  }

  static World freed(World world, Order order) {
    return order.type() == OrderType.RENEWAL ? world.applied("renewals.renew.order-freed") : world;
  }

  private static OrdersError unknown(OrdersState state, String customerId, String orderId) {
    String composite = state.composites().get(orderId);
    boolean own =
        composite != null
            && state.find(composite).filter(o -> o.customerId().equals(customerId)).isPresent();
    return own ? OrdersError.CANCEL_COMPOSITE_NUMBER : OrdersError.CANCEL_ORDER_EXISTS;
  }
}
