// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query of the order list (api_order_00013). An order must match every filter that is set.
 * Without filters, only the rows of the page are read, unless they are others' orders.
 *
 * @param customerId who asks
 * @param onBehalf whether the orders are wanted that others have left to the caller to pay
 * @param oldestFirst whether the oldest orders come first
 * @param filter values of the orders
 * @param created when they were placed
 * @param paid when they were paid
 */
record OrderQuery(
    String customerId,
    boolean onBehalf,
    boolean oldestFirst,
    Filter filter,
    Range created,
    Range paid) {

  /**
   * Values that an order must have; null for any.
   *
   * @param orderId id, in any case
   * @param serviceTypeCode cloud service, in any case
   * @param status number of the status
   * @param type number of the order type
   */
  record Filter(
      @Nullable String orderId,
      @Nullable String serviceTypeCode,
      @Nullable Integer status,
      @Nullable Integer type) {

    boolean isEmpty() {
      return orderId == null && serviceTypeCode == null && status == null && type == null;
    }

    boolean matches(Order order) {
      return (orderId == null || order.id().equalsIgnoreCase(orderId))
          && (serviceTypeCode == null || order.serviceTypeCode().equalsIgnoreCase(serviceTypeCode))
          && (status == null || order.status().code() == status)
          && (type == null || order.type().code() == type);
    }
  }

  /**
   * A range of time with both ends included.
   *
   * @param from first instant; null for no limit
   * @param to last instant; null for no limit
   */
  record Range(@Nullable Instant from, @Nullable Instant to) {

    boolean isOpen() {
      return from == null && to == null;
    }

    boolean contains(@Nullable Instant instant) {
      return isOpen()
          || (instant != null
              && (from == null || !instant.isBefore(from))
              && (to == null || !instant.isAfter(to)));
    }

    /** Inferred: a range that ends before it begins is refused as one that is too long. */
    boolean isWithinOneYear() {
      return from == null
          || to == null
          || (!to.isBefore(from)
              && !to.isAfter(
                  from.atOffset(BusinessTime.ZONE)
                      .plusYears(OrdersLimits.LISTED_YEARS)
                      .toInstant()));
    }
  }

  Optional<Refusal> refusal(World world) {
    return Checks.first(
        () ->
            OrdersError.LIST_ONLY_MASTER.unless(!onBehalf || world.customer(customerId).isMaster()),
        () -> OrdersError.LIST_CREATE_TIME.unless(created.isWithinOneYear()),
        () -> OrdersError.LIST_PAYMENT_TIME.unless(paid.isWithinOneYear()));
  }

  Page<Order> page(World world, PageRequest request) {
    OrdersState state = world.get(OrdersState.SLOT);
    Ranked<OrderKey> list = onBehalf ? state.leftTo(customerId) : state.of(customerId);
    if (filter.isEmpty() && created.isOpen() && paid.isOpen() && !onBehalf) {
      Page<OrderKey> keys = oldestFirst ? list.pageFromEnd(request) : list.page(request);
      return keys.map(key -> order(state, key));
    }
    Page<OrderKey> keys =
        oldestFirst
            ? list.pageFromEnd(request, key -> matches(world, state, key))
            : list.page(request, key -> matches(world, state, key));
    return keys.map(key -> order(state, key));
  }

  private boolean matches(World world, OrdersState state, OrderKey key) {
    if (!created.contains(key.createdAt())) {
      return false;
    }
    Order order = order(state, key);
    return filter.matches(order)
        && paid.contains(order.progress().paidAt())
        && (!onBehalf || PayOnBehalf.isShown(world, order, customerId));
  }

  private static Order order(OrdersState state, OrderKey key) {
    return state
        .find(key.id())
        .orElseThrow(() -> new IllegalStateException("listed but unknown: " + key.id()));
  }
}
