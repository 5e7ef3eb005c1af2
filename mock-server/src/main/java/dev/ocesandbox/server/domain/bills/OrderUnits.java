// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the resource of each unit of an order line. */
final class OrderUnits {

  private final World world;
  private final @Nullable String only;
  private final List<String> ids;
  private final String lineId;
  private final int before;
  private @Nullable Map<Integer, Resource> all;

  /**
   * Finds them.
   *
   * @param only the one resource that the line is about; null for what it has bought
   * @param ids ids of what the order has bought
   * @param lineId id of the line that has bought them
   * @param before how many units the lines before it have
   */
  private OrderUnits(
      World world, @Nullable String only, List<String> ids, String lineId, int before) {
    this.world = world;
    this.only = only;
    this.ids = ids;
    this.lineId = lineId;
    this.before = before;
  }

  /**
   * Returns the units of a line.
   *
   * @param index position of the line, from 0
   */
  static OrderUnits of(World world, Order order, int index) {
    OrderLine line = order.lines().get(index);
    if (line.extension() != null) {
      return one(world, line.extension().resourceId());
    }
    Order.Refund refund = order.refund();
    if (refund == null) {
      return bought(world, order, index);
    }
    // As BilledKey.units counts them.
    if (line.effectiveAt() == null) {
      return index < refund.ends().size()
          ? one(world, refund.ends().get(index).resourceId())
          : unknown(world);
    }
    return Orders.find(world, refund.baseOrderId())
        .filter(base -> index < base.lines().size())
        .map(base -> bought(world, base, index))
        .orElseGet(() -> unknown(world));
  }

  private static OrderUnits one(World world, String resourceId) {
    return new OrderUnits(world, resourceId, List.of(), "", 0);
  }

  private static OrderUnits unknown(World world) {
    return new OrderUnits(world, null, List.of(), "", 0);
  }

  private static OrderUnits bought(World world, Order order, int index) {
    int before = order.lines().stream().limit(index).mapToInt(OrderLine::quantity).sum();
    String lineId = order.lines().get(index).id();
    return new OrderUnits(world, null, Resources.idsOfOrder(world, order.id()), lineId, before);
  }

  /** Returns the resource of a unit, from 0; null if it is not provisioned, or was not. */
  @Nullable Resource get(int unit) {
    if (only != null) {
      return Resources.find(world, only).orElse(null);
    }
    int place = before + unit;
    return (place < ids.size() ? Resources.find(world, ids.get(place)) : Optional.<Resource>empty())
        .filter(resource -> isUnit(resource, unit))
        .orElseGet(() -> searched(unit));
  }

  private boolean isUnit(Resource resource, int unit) {
    return resource.terms().stream()
        .anyMatch(term -> term.lineId().equals(lineId) && term.share() == unit);
  }

  /** Resources of failed lines are missing, so that others are not in their places. */
  private @Nullable Resource searched(int unit) {
    if (all == null) {
      all = new HashMap<>();
      for (String id : ids) {
        Resources.find(world, id).ifPresent(this::remember);
      }
    }
    return all.get(unit);
  }

  private void remember(Resource resource) {
    for (PaidTerm term : resource.terms()) {
      if (term.lineId().equals(lineId) && all != null) {
        all.put(term.share(), resource);
      }
    }
  }
}
