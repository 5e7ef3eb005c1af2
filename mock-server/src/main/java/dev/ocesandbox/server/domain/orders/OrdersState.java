// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.ConsPStack;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.pcollections.PStack;
import org.pcollections.TreePMap;

/**
 * The orders of a world and their indexes.
 *
 * @param byId every order; a sorted map takes half the memory of a hashed one
 * @param composites id of the composite order of each sub order
 * @param byCustomer each customer's orders; newest first
 * @param groups each customer's orders, grouped
 * @param onBehalf orders that somebody else has to pay, grouped, by payer
 * @param unusualIds ids that are not in capital letters, by the id in capital letters; only orders
 *     of imported worlds have them
 * @param bought customer and cloud service of every paid line, which tell what is a first purchase
 * @param awaitingReads orders that are completed after a number of reads
 * @param refunded orders that have been refunded
 * @param billed orders that are in bills
 * @param openByResource id of the unfinished order that will extend or end a resource
 */
record OrdersState(
    TreePMap<String, Order> byId,
    SharedMap<String, String> composites,
    SharedMap<String, Ranked<OrderKey>> byCustomer,
    OrderGroups groups,
    OrderGroups onBehalf,
    SharedMap<String, PStack<String>> unusualIds,
    MapPSet<String> bought,
    MapPSet<String> awaitingReads,
    MapPSet<String> refunded,
    BilledOrders billed,
    SharedMap<String, String> openByResource) {

  static final Slot<OrdersState> SLOT =
      new Slot<>(
          "orders",
          new OrdersState(
              TreePMap.empty(),
              SharedMap.empty(),
              SharedMap.empty(),
              OrderGroups.NONE,
              OrderGroups.NONE,
              SharedMap.empty(),
              HashTreePSet.empty(),
              HashTreePSet.empty(),
              HashTreePSet.empty(),
              BilledOrders.NONE,
              SharedMap.empty()),
          List.of(
              new Slot.Section<>("orders", Order.class, OrdersState::inOrder, OrdersState::with)
                  .upgradedBy(SavedOrderJson::withKeptLines)
                  .upgradedBy(SavedOrderJson::withRenewalPrices)
                  .upgradedBy(SavedOrderJson::withoutHardware)
                  .upgradedBy(SavedOrderJson::withoutProjects)
                  .checkedBy(() -> OrdersCheck.ORDERS)));

  Optional<Order> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Ranked<OrderKey> of(String customerId) {
    return byCustomer.getOrDefault(customerId, Ranked.by(OrderKey.NEWEST_FIRST));
  }

  /** Returns the orders with an id in any case. */
  List<Order> findInAnyCase(String id) {
    String capitals = id.toUpperCase(Locale.ROOT);
    return Stream.concat(
            Stream.of(capitals), unusualIds.getOrDefault(capitals, ConsPStack.empty()).stream())
        .flatMap(one -> find(one).stream())
        .toList();
  }

  boolean hasBought(String customerId, String serviceTypeCode) {
    return bought.contains(customerId + " " + serviceTypeCode);
  }

  boolean isRefunded(String orderId) {
    return refunded.contains(orderId);
  }

  /** Adds or replaces an order in every index. */
  OrdersState with(Order order) {
    Order before = byId.get(order.id());
    boolean isNew = before == null;
    return new OrdersState(
        byId.plus(order.id(), order),
        isNew ? withSubOrders(order) : composites,
        isNew ? listed(order) : byCustomer,
        groups.with(before, order, Order::customerId),
        onBehalf.with(before, order, one -> one.progress().payingAgent()),
        isNew ? withUnusualId(order.id()) : unusualIds,
        order.progress().paidAt() == null ? bought : withServices(order),
        order.progress().readsLeft() > 0
            ? awaitingReads.plus(order.id())
            : awaitingReads.minus(order.id()),
        order.refund() == null ? refunded : refunded.plus(order.refund().baseOrderId()),
        billed.with(before, order),
        withOpen(order));
  }

  private SharedMap<String, String> withOpen(Order order) {
    SharedMap<String, String> open = openByResource;
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

  private static SharedMap<String, String> opened(
      SharedMap<String, String> open, String resourceId, Order order) {
    return order.status().isFinal() ? open.minus(resourceId) : open.plus(resourceId, order.id());
  }

  private SharedMap<String, String> withSubOrders(Order order) {
    SharedMap<String, String> map = composites;
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

  private SharedMap<String, PStack<String>> withUnusualId(String id) {
    String capitals = id.toUpperCase(Locale.ROOT);
    return id.equals(capitals)
        ? unusualIds
        : unusualIds.plus(capitals, unusualIds.getOrDefault(capitals, ConsPStack.empty()).plus(id));
  }

  private SharedMap<String, Ranked<OrderKey>> listed(Order order) {
    String owner = order.customerId();
    return byCustomer.plus(owner, of(owner).plus(OrderKey.of(order)));
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
