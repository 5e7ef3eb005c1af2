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

  /** Pays an order as automatic payments do; it stays unpaid where the money does not do. */
  public static Change<Order> payAutomatically(World world, Order order, Instant now) {
    return AutomaticPayment.attempt(world, order, now).then(Orders::current);
  }

  /** Pays an order by its own coupons and the balance of who has to pay, its master in custody. */
  public static Change<Order> payByBalance(World world, Order order, Instant now) {
    return Course.paid(world, order, now).then(Orders::current);
  }

  /**
   * Brings a purchase to a status by the moves that lead there; refused by {@code
   * control.order-status-reachable} when none do or its payment is refused.
   */
  public static Change<Order> bring(World world, Order order, OrderStatus to, Instant now) {
    return Course.bring(world, order, to, now).then(Orders::current);
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

  /**
   * Makes the order of an unsubscription and pays out what goes back; above 50,000 yuan only after
   * a review.
   */
  public static Change<Order> giveBack(World world, GiveBack back, Instant now) {
    return GivingBack.place(world, back, now).then(Orders::current);
  }

  /** Returns the unfinished order that is to extend or end a resource. */
  public static Optional<Order> openFor(World world, String resourceId) {
    OrdersState state = world.get(OrdersState.SLOT);
    return Optional.ofNullable(state.openByResource().get(resourceId)).flatMap(state::find);
  }

  /** Cancels the unpaid order that was to extend a resource which is no more. */
  public static World cancelFor(World world, String resourceId, Instant now) {
    return openFor(world, resourceId)
        .filter(Order::isPending)
        .map(order -> Cancellation.cancelled(world, order, now))
        .orElse(world);
  }

  /** Returns the world with an order in place of its former self. */
  static World put(World world, Order order) {
    return world.with(OrdersState.SLOT, world.get(OrdersState.SLOT).with(order));
  }

  private static Change<Order> current(World world, Order order) {
    return Change.of(world, find(world, order.id()).orElse(order));
  }
}
