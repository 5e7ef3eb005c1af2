// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.world.World;
import java.util.Optional;

/**
 * An object of a world that a state is about.
 *
 * @param status its status, as the vendor numbers it
 * @param owner customer id of its owner
 */
record ExistingObject(int status, String owner) {

  /**
   * Returns the object with an id.
   *
   * @param kind {@code order}, {@code resource} or {@code ticket}; other kinds have no objects that
   *     can be found
   */
  static Optional<ExistingObject> find(World world, String kind, String id) {
    if (kind.equals(Orders.KIND)) {
      return Orders.find(world, id)
          .map(order -> new ExistingObject(order.status().code(), order.customerId()));
    }
    if (kind.equals(Tickets.KIND)) {
      return Tickets.find(world, id)
          .map(ticket -> new ExistingObject(ticket.status().code(), ticket.customerId()));
    }
    return kind.equals(Resources.KIND)
        ? Resources.find(world, id)
            .map(resource -> new ExistingObject(resource.status().code(), resource.customerId()))
        : Optional.empty();
  }
}
