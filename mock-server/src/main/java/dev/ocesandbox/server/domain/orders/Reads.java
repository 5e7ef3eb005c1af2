// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** Counts reads of orders that complete after so many of them. */
final class Reads {

  private Reads() {}

  /** Tells whether any order waits to be read; only then is a read a write. */
  static boolean isAwaited(World world) {
    return !world.get(OrdersState.SLOT).awaitingReads().isEmpty();
  }

  static World count(World world, List<Order> shown, Instant now) {
    World after = world;
    for (Order order : shown) {
      if (order.progress().readsLeft() > 0) {
        after = Provisioning.read(after, order, now);
      }
    }
    return after;
  }
}
