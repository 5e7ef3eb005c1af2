// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.packages.Packages;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Closes resources when their time is over, and cancels the unpaid orders that would extend them.
 * Inferred: a resource with a paid order in process is kept and checked again a day later.
 */
final class ResourceEnd {

  private static final Duration LATER =
      Contracts.value("renewals.renew.in-process-is-kept", "time").asDuration();

  private ResourceEnd() {}

  static Settled of(World world, Resource main, Due due, String event) {
    if (ResourceGroup.of(world, main).isInProcess()) {
      return new Settled(
          world
              .plan(new Due(due.at().plus(LATER), due.type(), due.subject()))
              .applied("renewals.renew.in-process-is-kept"),
          List.of());
    }
    List<Event> events = new ArrayList<>();
    events.add(new Event(due.at(), event, main.resourceId(), Map.of()));
    Optional<Order> unpaid = Orders.openFor(world, main.resourceId()).filter(Order::isPending);
    World ended =
        Packages.expire(Resources.close(world, main, due.at()), main.resourceId(), due.at());
    if (unpaid.isEmpty()) {
      return new Settled(ended, events);
    }
    events.add(
        new Event(
            due.at(),
            "order-cancelled",
            unpaid.get().id(),
            Map.of("reason", "the resource " + main.resourceId() + " is no more")));
    return new Settled(
        Orders.cancelFor(ended, main.resourceId(), due.at())
            .applied("resources.closing.cancels-unpaid-order"),
        events);
  }
}
