// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.packages.Packages;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What ends with a refund: resources, or those of their terms that have not begun. */
final class Endings {

  private Endings() {}

  /** Returns what ends when a whole order is refunded: all that it has bought. */
  static List<Order.Ended> of(World world, Order base) {
    return Resources.ofOrder(world, base.id()).stream()
        .map(resource -> new Order.Ended(resource.resourceId(), false))
        .toList();
  }

  /** Tells whether a whole order cannot be refunded any more, because of what it has bought. */
  static boolean haveBegun(World world, Order base) {
    return Resources.ofOrder(world, base.id()).stream()
        .anyMatch(
            r ->
                r.status() == ResourceStatus.CLOSED
                    || r.terms().size() > 1
                    || Orders.openFor(world, r.resourceId()).isPresent());
  }

  static World apply(World before, Order order, Instant now) {
    World world = before;
    List<Order.Ended> ends = order.refund() == null ? List.of() : order.refund().ends();
    for (Order.Ended end : ends) {
      Optional<Resource> resource =
          Resources.find(world, end.resourceId()).filter(r -> r.status() != ResourceStatus.CLOSED);
      if (resource.isPresent()) {
        world =
            end.renewalsOnly()
                ? Resources.cutBack(world, end.resourceId(), now)
                : Packages.unsubscribe(
                    Resources.closeAlone(world, resource.get(), now), end.resourceId(), now);
      }
    }
    return world;
  }
}
