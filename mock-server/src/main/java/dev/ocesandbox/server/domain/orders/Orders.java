// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Optional;

/** The door to the orders of a world. Pure: every function returns a new world or a refusal. */
public final class Orders {

  private Orders() {}

  /** Returns an order; the number of a sub order is none. */
  public static Optional<Order> find(World world, String orderId) {
    return world.get(OrdersState.SLOT).find(orderId);
  }

  /**
   * Places an order.
   *
   * @return the order as it is afterwards; refused when a coupon or discount cannot be used for it
   */
  public static Change<Order> place(World world, Purchase purchase, Instant now) {
    return Placement.place(world, purchase, now).then(Orders::current);
  }

  /** Pays an order by hand, or leaves a custody member's order to its master. */
  public static Change<Order> pay(World world, PayRequest request, Instant now) {
    return Payment.byHand(world, request, now).then(Orders::current);
  }

  /** Cancels an unpaid order of a customer. */
  public static Change<Order> cancel(World world, String customerId, String orderId, Instant now) {
    return Cancellation.byCustomer(world, customerId, orderId, now).then(Orders::current);
  }

  /** Makes a move that is the vendor's staff's. */
  public static Change<OrderMove> move(World world, String orderId, int to, Instant now) {
    return StaffMove.make(world, orderId, to, now);
  }

  /** Unsubscribes a completed order and gives back what is due. */
  public static Change<Order> refund(World world, RefundRequest request, Instant now) {
    return Refunding.place(world, request, now).then(Orders::current);
  }

  /** Returns the world with an order in place of its former self. */
  static World put(World world, Order order) {
    return world.with(OrdersState.SLOT, world.get(OrdersState.SLOT).with(order));
  }

  private static Change<Order> current(World world, Order order) {
    return Change.of(world, find(world, order.id()).orElse(order));
  }
}
