// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.pcollections.TreePMap;

/**
 * The orders of a world and their indexes.
 *
 * @param byId every order; a sorted map takes half the memory of a hashed one
 * @param composites id of the composite order of each sub order
 * @param byCustomer each customer's orders; newest first
 * @param onBehalf orders that somebody else has to pay, by payer
 * @param bought customer and cloud service of every paid line, which tell what is a first purchase
 * @param awaitingReads orders that are completed after a number of reads
 * @param refunded orders that have been refunded
 * @param billed orders that are in bills
 * @param openByResource id of the unfinished order that will extend or end a resource
 */
record OrdersState(
    TreePMap<String, Order> byId,
    HashPMap<String, String> composites,
    HashPMap<String, Ranked<OrderKey>> byCustomer,
    HashPMap<String, Ranked<OrderKey>> onBehalf,
    MapPSet<String> bought,
    MapPSet<String> awaitingReads,
    MapPSet<String> refunded,
    BilledOrders billed,
    HashPMap<String, String> openByResource) {

  static final Slot<OrdersState> SLOT =
      new Slot<>(
          "orders",
          new OrdersState(
              TreePMap.empty(),
              HashTreePMap.empty(),
              HashTreePMap.empty(),
              HashTreePMap.empty(),
              HashTreePSet.empty(),
              HashTreePSet.empty(),
              HashTreePSet.empty(),
              BilledOrders.NONE,
              HashTreePMap.empty()),
          List.of(
              new Slot.Section<>("orders", Order.class, OrdersState::inOrder, OrdersState::with)
                  .upgradedBy(SavedOrderJson::withKeptLines)
                  .upgradedBy(SavedOrderJson::withRenewalPrices)
                  .upgradedBy(SavedOrderJson::withoutHardware)
                  .upgradedBy(SavedOrderJson::withoutProjects)
                  .checkedBy(OrdersCheck.ORDERS)));

  Optional<Order> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Ranked<OrderKey> of(String customerId) {
    return byCustomer.getOrDefault(customerId, Ranked.by(OrderKey.NEWEST_FIRST));
  }

  Ranked<OrderKey> leftTo(String payerId) {
    return onBehalf.getOrDefault(payerId, Ranked.by(OrderKey.NEWEST_FIRST));
  }

  boolean hasBought(String customerId, String serviceTypeCode) {
    return bought.contains(customerId + " " + serviceTypeCode);
  }

  boolean isRefunded(String orderId) {
    return refunded.contains(orderId);
  }

  /** Adds or replaces an order in every index. */
  OrdersState with(Order order) {
    boolean isNew = !byId.containsKey(order.id());
    return new OrdersState(
        byId.plus(order.id(), order),
        isNew ? withSubOrders(order) : composites,
        isNew ? listed(byCustomer, order.customerId(), order) : byCustomer,
        listed(onBehalf, order.progress().payingAgent(), order),
        order.progress().paidAt() == null ? bought : withServices(order),
        order.progress().readsLeft() > 0
            ? awaitingReads.plus(order.id())
            : awaitingReads.minus(order.id()),
        order.refund() == null ? refunded : refunded.plus(order.refund().baseOrderId()),
        billed.with(byId.get(order.id()), order),
        withOpen(order));
  }

  private HashPMap<String, String> withOpen(Order order) {
    HashPMap<String, String> open = openByResource;
    for (OrderLine line : order.lines()) {
      ResourceExtension extension = line.extension();
      open = extension == null ? open : opened(open, extension.resourceId(), order);
    }
    List<Order.Ended> ends = order.refund() == null ? List.of() : order.refund().ends();
    for (Order.Ended end : ends) {
      open = opened(open, end.resourceId(), order);
    }
    return open;
  }

  private static HashPMap<String, String> opened(
      HashPMap<String, String> open, String resourceId, Order order) {
    return order.status().isFinal() ? open.minus(resourceId) : open.plus(resourceId, order.id());
  }

  private HashPMap<String, String> withSubOrders(Order order) {
    HashPMap<String, String> map = composites;
    for (String sub : order.subOrderIds()) {
      map = map.plus(sub, order.id());
    }
    return map;
  }

  private MapPSet<String> withServices(Order order) {
    MapPSet<String> set = bought;
    for (OrderLine line : order.lines()) {
      String key = order.customerId() + " " + line.product().serviceTypeCode();
      set = set.contains(key) ? set : set.plus(key);
    }
    return set;
  }

  private static HashPMap<String, Ranked<OrderKey>> listed(
      HashPMap<String, Ranked<OrderKey>> lists, @Nullable String owner, Order order) {
    if (owner == null) {
      return lists;
    }
    Ranked<OrderKey> list = lists.getOrDefault(owner, Ranked.by(OrderKey.NEWEST_FIRST));
    return lists.plus(owner, list.plus(OrderKey.of(order)));
  }

  /** Sorted by customer, then oldest first, so that equal states give equal files. */
  private Iterable<Order> inOrder() {
    return byCustomer.keySet().stream()
        .sorted()
        .flatMap(id -> of(id).fromEnd())
        .flatMap(key -> find(key.id()).stream())
        .toList();
  }
}
