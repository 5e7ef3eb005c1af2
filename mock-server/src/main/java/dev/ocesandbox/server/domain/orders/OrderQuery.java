// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Merged;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.TimeRange;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query of the order list (api_order_00013). An order must match every filter that is set. The
 * orders before the page are not visited, except with a range for the payment.
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
    TimeRange created,
    TimeRange paid) {

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

    boolean matches(OrderGroup group) {
      return (serviceTypeCode == null || group.serviceTypeCode().equalsIgnoreCase(serviceTypeCode))
          && (status == null || group.status().code() == status)
          && (type == null || group.type().code() == type);
    }
  }

  /** Inferred: a range that ends before it begins is refused as one that is too long. */
  private static boolean isWithinOneYear(TimeRange range) {
    Instant from = range.from();
    Instant to = range.to();
    return from == null
        || to == null
        || (!to.isBefore(from)
            && !to.isAfter(
                from.atOffset(BusinessTime.ZONE).plusYears(OrdersLimits.LISTED_YEARS).toInstant()));
  }

  Optional<Refusal> refusal(World world) {
    return Checks.first(
        () ->
            OrdersError.LIST_ONLY_MASTER.unless(!onBehalf || world.customer(customerId).isMaster()),
        () -> OrdersError.LIST_CREATE_TIME.unless(isWithinOneYear(created)),
        () -> OrdersError.LIST_PAYMENT_TIME.unless(isWithinOneYear(paid)));
  }

  Page<Order> page(World world, PageRequest request) {
    OrdersState state = world.get(OrdersState.SLOT);
    if (filter.orderId() != null) {
      return Page.of(withId(world, state, filter.orderId()), request);
    }
    if (filter.isEmpty() && created.isOpen() && paid.isOpen() && !onBehalf) {
      Ranked<OrderKey> list = state.of(customerId);
      return list.page(request, oldestFirst).map(key -> order(state, key));
    }
    Merged<ListedOrder> listed =
        (onBehalf ? state.onBehalf() : state.groups())
            .of(customerId)
            .where(group -> matches(world, group))
            .between(
                order -> created.isBefore(order.key().createdAt()),
                order -> !created.isAfter(order.key().createdAt()));
    Page<ListedOrder> page =
        paid.isOpen() ? listed.page(request, oldestFirst) : listed.page(request, paid, oldestFirst);
    return page.map(order -> order(state, order.key()));
  }

  private boolean matches(World world, OrderGroup group) {
    return filter.matches(group)
        && (paid.isOpen() || group.paid())
        && (!onBehalf || group.paid() || isPayerOf(world, group.ownerId()));
  }

  /** An order that is left to somebody is shown while the owner cannot pay, and once it is paid. */
  private boolean isPayerOf(World world, String ownerId) {
    return world.customer(ownerId).payerId().equals(customerId);
  }

  private List<Order> withId(World world, OrdersState state, String id) {
    return state.findInAnyCase(id).stream()
        .filter(order -> order.id().equalsIgnoreCase(id))
        .filter(
            order ->
                customerId.equals(onBehalf ? order.progress().payingAgent() : order.customerId()))
        .filter(order -> matches(world, OrderGroup.of(order)))
        .filter(order -> created.contains(order.createdAt()))
        .filter(order -> paid.isOpen() || paid.contains(ListedOrder.of(order).time()))
        .sorted(
            Comparator.comparing(
                OrderKey::of,
                oldestFirst ? OrderKey.NEWEST_FIRST.reversed() : OrderKey.NEWEST_FIRST))
        .toList();
  }

  private static Order order(OrdersState state, OrderKey key) {
    return state
        .find(key.id())
        .orElseThrow(() -> new IllegalStateException("listed but unknown: " + key.id()));
  }
}
