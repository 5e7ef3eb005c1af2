// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;

/**
 * A main resource with all that is attached to it: what is renewed together.
 *
 * @param main the main resource
 * @param all the main resource, then what is attached to it and not closed
 * @param orders unfinished orders about any of them
 */
record Holding(Resource main, List<Resource> all, List<Order> orders) {

  static Holding of(World world, Resource main) {
    List<Resource> all = Resources.group(world, main);
    return new Holding(
        main,
        all,
        all.stream().flatMap(r -> Orders.openFor(world, r.resourceId()).stream()).toList());
  }

  /** Finds a resource that a customer holds; what is closed is held no more. */
  static Optional<Resource> held(World world, String customerId, String resourceId) {
    return Resources.find(world, resourceId)
        .filter(resource -> resource.customerId().equals(customerId))
        .filter(resource -> resource.status() != ResourceStatus.CLOSED);
  }

  /** Tells whether a resource is there, but somebody else's. */
  static boolean isForeign(World world, String customerId, String resourceId) {
    return Resources.find(world, resourceId)
        .filter(resource -> !resource.customerId().equals(customerId))
        .isPresent();
  }

  boolean has(Mark mark) {
    return all.stream().anyMatch(resource -> resource.has(mark));
  }

  /** Tells whether an order about it waits to be paid. */
  boolean isUnpaid() {
    return orders.stream().anyMatch(Order::isPending);
  }

  /** Tells whether an order about it is paid or under review, and not completed. */
  boolean isInProcess() {
    return orders.stream().anyMatch(order -> !order.isPending());
  }
}
