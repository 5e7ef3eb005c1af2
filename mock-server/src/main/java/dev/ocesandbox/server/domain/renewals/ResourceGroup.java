// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A main resource with its attached resources, which are renewed together.
 *
 * @param main the main resource
 * @param all the main resource, then its attached resources that are not closed
 * @param orders unfinished orders for any of them
 */
record ResourceGroup(Resource main, List<Resource> all, List<Order> orders) {

  static ResourceGroup of(World world, Resource main) {
    List<Resource> all = Resources.group(world, main);
    List<Order> orders = new ArrayList<>();
    for (Resource resource : all) {
      Orders.openFor(world, resource.resourceId()).ifPresent(orders::add);
    }
    return new ResourceGroup(main, all, orders);
  }

  /** Returns a resource of a customer; empty if there is none or it is closed. */
  static Optional<Resource> held(World world, String customerId, String resourceId) {
    return Resources.find(world, resourceId)
        .filter(resource -> resource.customerId().equals(customerId))
        .filter(resource -> resource.status() != ResourceStatus.CLOSED);
  }

  /** Returns whether a resource belongs to another customer. */
  static boolean isForeign(World world, String customerId, String resourceId) {
    return Resources.find(world, resourceId)
        .filter(resource -> !resource.customerId().equals(customerId))
        .isPresent();
  }

  boolean has(Mark mark) {
    for (Resource resource : all) {
      if (resource.has(mark)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an order for it is pending payment. */
  boolean isUnpaid() {
    return !orders.isEmpty() && orders.stream().anyMatch(Order::isPending);
  }

  /** Returns whether an order for it is paid or under review, and not completed. */
  boolean isInProcess() {
    return !orders.isEmpty() && orders.stream().anyMatch(order -> !order.isPending());
  }
}
