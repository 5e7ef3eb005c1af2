// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Grouped;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Orders by customer, grouped by the values that lists filter by; newest first.
 *
 * @param lists groups of each customer
 */
record OrderGroups(SharedMap<String, Grouped<OrderGroup, ListedOrder>> lists) {

  static final OrderGroups NONE = new OrderGroups(SharedMap.empty());

  Grouped<OrderGroup, ListedOrder> of(String customerId) {
    Grouped<OrderGroup, ListedOrder> groups = lists.get(customerId);
    return groups == null ? Grouped.by(ListedOrder.NEWEST_FIRST) : groups;
  }

  /**
   * Adds an order, or moves it to the group in which it belongs now.
   *
   * @param before the order as it was; null if it is new
   * @param owner returns the customer in whose list an order is; null for none
   */
  OrderGroups with(@Nullable Order before, Order order, Function<Order, @Nullable String> owner) {
    String was = before == null ? null : owner.apply(before);
    String now = owner.apply(order);
    boolean same =
        before != null
            && now != null
            && now.equals(was)
            && OrderGroup.of(before).equals(OrderGroup.of(order))
            && ListedOrder.of(before).equals(ListedOrder.of(order));
    return same ? this : without(before, was).with(order, now);
  }

  private OrderGroups without(@Nullable Order order, @Nullable String customerId) {
    return order == null || customerId == null
        ? this
        : new OrderGroups(
            lists.plus(
                customerId, of(customerId).minus(OrderGroup.of(order), ListedOrder.of(order))));
  }

  private OrderGroups with(Order order, @Nullable String customerId) {
    return customerId == null
        ? this
        : new OrderGroups(
            lists.plus(
                customerId, of(customerId).plus(OrderGroup.of(order), ListedOrder.of(order))));
  }
}
