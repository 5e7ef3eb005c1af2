// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.packages.Packages;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ends resources, or their renewals that have not begun, when a refund is paid out. */
final class RefundedResources {

  private RefundedResources() {}

  /** Returns the resources that an order has bought. */
  static List<Order.Ended> boughtBy(World world, Order base) {
    return Resources.ofOrder(world, base.id()).stream()
        .map(resource -> new Order.Ended(resource.resourceId(), false))
        .toList();
  }

  /**
   * Returns whether the resources of an order keep it from being refunded as a whole: one has been
   * closed or renewed, or is about to be.
   */
  static boolean preventRefund(World world, Order base) {
    return Resources.ofOrder(world, base.id()).stream()
        .anyMatch(
            r ->
                r.status() == ResourceStatus.CLOSED
                    || r.terms().size() > 1
                    || Orders.openFor(world, r.resourceId()).isPresent());
  }

  static World end(World before, Order order, Instant now) {
    World world = before;
    List<Order.Ended> ends = order.refund() == null ? List.of() : order.refund().ends();
    for (Order.Ended end : ends) {
      Optional<Resource> resource =
          Resources.find(world, end.resourceId()).filter(r -> r.status() != ResourceStatus.CLOSED);
      if (resource.isPresent()) {
        world =
            end.renewalsOnly()
                ? cutBack(world, resource.get(), now)
                : closed(world, resource.get(), order.type(), now);
      }
    }
    return world;
  }

  private static World cutBack(World world, Resource resource, Instant now) {
    return Resources.cutBack(world, resource.resourceId(), now)
        .applied("unsubscriptions.renewals-only", "unsubscriptions.expiry-falls-back");
  }

  private static World closed(World world, Resource resource, OrderType type, Instant now) {
    World closed =
        Packages.unsubscribe(
            Resources.closeAlone(world, resource, now), resource.resourceId(), now);
    return type == OrderType.TO_PAY_PER_USE
        ? closed
            .plan(new Due(now, Resources.SWITCHED, resource.resourceId()))
            .applied("resources.instantly.switches", "resources.instantly.switched-is-closed")
        : closed
            .applied("unsubscriptions.closes")
            .appliedIf(resource.renewal().isAutomatic(), "unsubscriptions.ends-auto-renewal");
  }
}
