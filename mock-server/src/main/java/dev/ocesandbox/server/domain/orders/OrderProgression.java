// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Diagram;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings new purchases to a status by the shortest path through the diagram. */
final class OrderProgression {

  private static final Bilingual NO_PATH =
      new Bilingual("no moves of a purchase lead there", "购买订单无法变更到该状态");
  private static final Bilingual REFUSED =
      new Bilingual("the rule {rule} refuses its payment", "规则{rule}拒绝支付该订单");
  private static final Bilingual MISSING =
      new Bilingual("{missing} yuan are missing to pay it", "支付该订单还差{missing}元");

  private final Settings.Provisioning provisioning;
  private final Instant now;

  private OrderProgression(Settings.Provisioning provisioning, Instant now) {
    this.provisioning = provisioning;
    this.now = now;
  }

  static Change<Order> bring(World world, Order order, OrderStatus to, Instant now) {
    Optional<List<OrderStatus>> path = path(order.status(), to);
    if (path.isEmpty()) {
      return Change.refused(unreachable(to, NO_PATH.as("reason")));
    }
    OrderProgression progression =
        new OrderProgression(provisioning(world.settings().provisioning(), to), now);
    Change<Order> change = Change.of(world, order);
    for (OrderStatus next : path.get()) {
      change = change.then((before, moving) -> progression.move(before, moving.id(), next));
    }
    return change.fold(Change::of, refusal -> Change.refused(unreachable(to, reason(refusal))));
  }

  /**
   * A paid order waits for the next move, unless the path ends with processing and the settings
   * complete the order later.
   */
  private static Settings.Provisioning provisioning(Settings.Provisioning usual, OrderStatus to) {
    return to == OrderStatus.PROCESSING && usual.mode() != Settings.Provisioning.Mode.IMMEDIATE
        ? usual
        : usual.manual();
  }

  private static Optional<List<OrderStatus>> path(OrderStatus from, OrderStatus to) {
    Deque<List<OrderStatus>> paths = new ArrayDeque<>(List.of(List.of()));
    Set<OrderStatus> seen = new HashSet<>(Set.of(from));
    while (!paths.isEmpty()) {
      List<OrderStatus> path = paths.removeFirst();
      OrderStatus end = path.isEmpty() ? from : path.get(path.size() - 1);
      if (end == to) {
        return Optional.of(path);
      }
      for (Diagram.Edge edge : OrderStatus.diagram().edges()) {
        Optional<OrderStatus> next = OrderStatus.ofCode(edge.to());
        if (edge.from() == end.code() && next.filter(seen::add).isPresent()) {
          List<OrderStatus> longer = new ArrayList<>(path);
          longer.add(next.get());
          paths.add(longer);
        }
      }
    }
    return Optional.empty();
  }

  private Change<Order> move(World world, String id, OrderStatus next) {
    Order order = Orders.find(world, id).orElseThrow();
    if (order.isPending()) {
      return next == OrderStatus.PROCESSING
          ? paid(world, order, provisioning, now)
          : Cancellation.byCustomer(world, order.customerId(), id, now);
    }
    return StaffMove.make(world, id, next.code(), now).map(move -> order);
  }

  /** Pays with the coupons that the order has reserved, then with the balance. */
  static Change<Order> paid(
      World world, Order order, Settings.Provisioning provisioning, Instant now) {
    String payer = world.customer(order.customerId()).payerId();
    Change<Order> left =
        payer.equals(order.customerId())
            ? Change.of(world, order)
            : Payment.byHand(world, request(world, order, order.customerId()), provisioning, now);
    return left.then(
        (after, own) -> Payment.byHand(after, request(after, order, payer), provisioning, now));
  }

  private static PayRequest request(World world, Order order, String payerId) {
    return new PayRequest(
        payerId,
        order.id(),
        order.terms().lockedCoupons().stream()
            .flatMap(id -> Coupons.find(world, id).stream())
            .map(coupon -> new PayRequest.Choice(coupon.id(), coupon.kind().payType()))
            .toList(),
        null);
  }

  private static Map<String, String> reason(Refusal refusal) {
    Map<String, String> arguments = new HashMap<>(refusal.arguments());
    String missing = arguments.get("missing");
    arguments.put("because", refusal.rule());
    arguments.putAll(
        (missing == null ? REFUSED.with("rule", refusal.rule()) : MISSING.with("missing", missing))
            .as("reason"));
    return arguments;
  }

  private static Refusal unreachable(OrderStatus to, Map<String, String> reason) {
    Map<String, String> arguments = new HashMap<>(reason);
    arguments.put("status", String.valueOf(to.code()));
    return OrdersError.CONTROL_STATUS_REACHABLE.refusal(arguments);
  }
}
