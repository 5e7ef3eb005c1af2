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
 * A query of the order list (api_order_00013). Filters combine; without any, a page costs the same
 * whatever the number of orders.
 *
 * @param customerId who asks
 * @param onBehalf whether the orders that others left to the caller are wanted
 * @param oldestFirst whether the oldest come first
 * @param filter which orders
 * @param created from when to when they were made
 * @param paid from when to when they were paid
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
   * @param orderId compared without case
   * @param serviceTypeCode compared without case
   * @param status vendor's number
   * @param type vendor's number
   */
  record Filter(
      @Nullable String orderId,
      @Nullable String serviceTypeCode,
      @Nullable Integer status,
      @Nullable Integer type) {

    boolean isEmpty() {
      return orderId == null && serviceTypeCode == null && status == null && type == null;
    }

    boolean lets(Order order) {
      return (orderId == null || order.id().equalsIgnoreCase(orderId))
          && (serviceTypeCode == null || order.serviceTypeCode().equalsIgnoreCase(serviceTypeCode))
          && (status == null || order.status().code() == status)
          && (type == null || order.type().code() == type);
    }
  }

  /**
   * A range of time, both ends included; null for open.
   *
   * @param from first instant
   * @param to last instant
   */
  record Range(@Nullable Instant from, @Nullable Instant to) {

    boolean isOpen() {
      return from == null && to == null;
    }

    boolean holds(@Nullable Instant instant) {
      return isOpen()
          || (instant != null
              && (from == null || !instant.isBefore(from))
              && (to == null || !instant.isAfter(to)));
    }

    /** Inferred: a range that ends before it begins is refused like one that is too long. */
    boolean isWithinOneYear() {
      return from == null
          || to == null
          || (!to.isBefore(from)
              && !to.isAfter(from.atOffset(BusinessTime.ZONE).plusYears(1).toInstant()));
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
    if (filter.isEmpty() && created.isOpen() && paid.isOpen()) {
      Page<OrderKey> keys = oldestFirst ? list.pageFromEnd(request) : list.page(request);
      return keys.map(key -> order(state, key));
    }
    Page<OrderKey> keys =
        oldestFirst
            ? list.pageFromEnd(request, key -> lets(state, key))
            : list.page(request, key -> lets(state, key));
    return keys.map(key -> order(state, key));
  }

  private boolean lets(OrdersState state, OrderKey key) {
    if (!created.holds(key.createdAt())) {
      return false;
    }
    Order order = order(state, key);
    return filter.lets(order) && paid.holds(order.progress().paidAt());
  }

  private static Order order(OrdersState state, OrderKey key) {
    return state
        .find(key.id())
        .orElseThrow(() -> new IllegalStateException("listed but unknown: " + key.id()));
  }
}
