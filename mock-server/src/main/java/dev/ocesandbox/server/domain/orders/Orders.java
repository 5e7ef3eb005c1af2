// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entry point to the orders of a world. Pure: every function returns a new world or a refusal. */
public final class Orders {

  /** Kind of the ids of orders in references of saved worlds. */
  public static final String KIND = "order";

  private Orders() {}

  /** Returns the order with an id; empty for an unknown id and for that of a sub order. */
  public static Optional<Order> find(World world, String orderId) {
    return world.get(OrdersState.SLOT).find(orderId);
  }

  /** Returns the order with an id, or the composite order that has it as a sub order. */
  public static Optional<Order> findNumbered(World world, String number) {
    String composite = world.get(OrdersState.SLOT).composites().get(number);
    return find(world, composite == null ? number : composite);
  }

  /**
   * Places an order and returns it as it is afterwards; refused if one of its coupons or its
   * discount cannot be used. An order that is to be paid at once is provisioned as the settings of
   * the world say.
   */
  public static Change<Order> place(World world, Purchase purchase, Instant now) {
    return Placement.place(world, purchase, now).then(Orders::current);
  }

  /** Pays an order and provisions it as the settings of the world say. */
  public static Change<Order> pay(World world, PayRequest request, Instant now) {
    return pay(world, request, world.settings().provisioning(), now);
  }

  /**
   * Pays an order. An order of a member in custody is left to its master instead.
   *
   * @param provisioning how the paid order is provisioned
   */
  public static Change<Order> pay(
      World world, PayRequest request, Settings.Provisioning provisioning, Instant now) {
    return Payment.byHand(world, request, provisioning, now).then(Orders::current);
  }

  /**
   * Returns whether a customer may ask to pay an order with coupons without naming any: for an
   * order of a member in custody, for which a coupon of the master pays.
   */
  static boolean mayNameNoCoupons(World world, String orderId, String customerId) {
    return find(world, orderId)
        .filter(order -> PayOnBehalf.mayNameNone(world, order, customerId))
        .isPresent();
  }

  /**
   * Pays an order as automatic payments do. The order stays unpaid if the balance is insufficient.
   *
   * @param provisioning how the paid order is provisioned
   */
  public static Change<Order> payAutomatically(
      World world, Order order, Settings.Provisioning provisioning, Instant now) {
    return AutomaticPayment.attempt(world, order, provisioning, now).then(Orders::current);
  }

  /**
   * Pays an order with the coupons that it has reserved and the balance of its payer, who is the
   * master for a member in custody.
   *
   * @param provisioning how the paid order is provisioned
   */
  public static Change<Order> payByBalance(
      World world, Order order, Settings.Provisioning provisioning, Instant now) {
    return OrderProgression.paid(world, order, provisioning, now).then(Orders::current);
  }

  /**
   * Brings a purchase to a status by the moves that lead there; refused by {@code
   * control.order-status-reachable} if there are none or its payment is refused.
   */
  public static Change<Order> bring(World world, Order order, OrderStatus to, Instant now) {
    return OrderProgression.bring(world, order, to, now).then(Orders::current);
  }

  /** Cancels an unpaid order of a customer. */
  public static Change<Order> cancel(World world, String customerId, String orderId, Instant now) {
    return Cancellation.byCustomer(world, customerId, orderId, now).then(Orders::current);
  }

  /** Makes a move of the vendor's staff. */
  public static Change<OrderMove> move(World world, String orderId, int to, Instant now) {
    return StaffMove.make(world, orderId, to, now);
  }

  /**
   * Refunds a whole order. Refused unless it is a completed purchase that has not been refunded and
   * whose resources are as they were bought.
   */
  public static Change<Order> refund(World world, RefundRequest request, Instant now) {
    return WholeOrderRefund.plan(world, request).then((same, plan) -> refund(same, plan, now));
  }

  /** Places a refund order and pays it out; above 50,000 yuan only after a review. */
  public static Change<Order> refund(World world, RefundPlan plan, Instant now) {
    return RefundOrder.place(world, plan, now).then(Orders::current);
  }

  /** Returns the unfinished order that will extend or end a resource; empty if there is none. */
  public static Optional<Order> openFor(World world, String resourceId) {
    OrdersState state = world.get(OrdersState.SLOT);
    return Optional.ofNullable(state.openByResource().get(resourceId)).flatMap(state::find);
  }

  /** Returns the owners and payers of the orders in the bill of an account and month. */
  public static Set<Parties> billedParties(World world, String accountId, Cycle cycle) {
    return world.get(OrdersState.SLOT).billed().parties(accountId, cycle);
  }

  /**
   * Returns the orders of an owner and payer in the bill of a month, newest first. Refund orders
   * are in it when the money is back.
   */
  public static Ranked<BilledKey> billed(World world, Parties parties, Cycle cycle) {
    return world.get(OrdersState.SLOT).billed().of(parties, cycle);
  }

  /** Returns the same orders by the kinds of their records. */
  public static Map<BilledKind, BilledList> billedKinds(World world, Parties parties, Cycle cycle) {
    return world.get(OrdersState.SLOT).billed().kinds(parties, cycle);
  }

  /**
   * Returns the orders of which a record in bills may be about a resource: those that have paid for
   * it or ended it, and their refunds.
   */
  public static List<Order> billedAbout(World world, Resource resource) {
    OrdersState state = world.get(OrdersState.SLOT);
    return state.billed().about(resource).stream().flatMap(id -> state.find(id).stream()).toList();
  }

  /**
   * Returns the orders in the bill of a month that belong to an account or that it has paid, newest
   * first.
   */
  public static List<Order> billed(World world, String accountId, Cycle cycle) {
    OrdersState state = world.get(OrdersState.SLOT);
    return state.billed().of(accountId, cycle).stream()
        .flatMap(id -> state.find(id).stream())
        .toList();
  }

  /** Returns the orders in all bills of an account, the oldest month first. */
  public static List<Order> billed(World world, String accountId) {
    return billedMonths(world, Set.of(accountId)).stream()
        .flatMap(cycle -> billed(world, accountId, cycle).stream())
        .toList();
  }

  /** Returns the months in which some accounts have orders in their bills, oldest first. */
  public static NavigableSet<Cycle> billedMonths(World world, Set<String> accounts) {
    return world.get(OrdersState.SLOT).billed().months(accounts);
  }

  /** Returns whether an order gives back what was paid for lines that were not provisioned. */
  public static boolean refundsFailedLines(Order order) {
    return FailedLines.isRefund(order);
  }

  /** Cancels the unpaid order for a resource that has been closed. */
  public static World cancelFor(World world, String resourceId, Instant now) {
    return openFor(world, resourceId)
        .filter(Order::isPending)
        .map(order -> Cancellation.cancelled(world, order, now))
        .orElse(world);
  }

  /** Adds or replaces an order. */
  static World put(World world, Order order) {
    Order before = world.get(OrdersState.SLOT).byId().get(order.id());
    return kept(world, before == null ? null : before.status(), order);
  }

  /** Replaces an order that has gone to a status and on to the one that it has now. */
  static World put(World world, OrderStatus before, OrderStatus between, Order order) {
    World walked = Walks.noted(world, OrderStatus.diagram(), before, between);
    return kept(walked, between, order);
  }

  private static World kept(World world, @Nullable OrderStatus before, Order order) {
    OrdersState state = world.get(OrdersState.SLOT);
    World kept =
        Walks.noted(
            world.with(OrdersState.SLOT, state.with(order)),
            OrderStatus.diagram(),
            before,
            order.status());
    return order.billedAt().map(at -> BilledKey.planClose(kept, order, at)).orElse(kept);
  }

  private static Change<Order> current(World world, Order order) {
    return Change.of(world, find(world, order.id()).orElse(order));
  }
}
