// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** Counts the reads of orders that are completed after a number of reads. */
final class CountedReads {

  private CountedReads() {}

  /** Returns whether any order waits for reads; only then does a read change the world. */
  static boolean isAwaited(World world) {
    return !world.get(OrdersState.SLOT).awaitingReads().isEmpty();
  }

  static World count(World world, List<Order> shown, Instant now) {
    World after = world;
    for (Order order : shown) {
      // Staff may have moved it on meanwhile.
      if (order.status() == OrderStatus.PROCESSING && order.progress().readsLeft() > 0) {
        after = OrderProvisioning.read(after, order, now);
      }
    }
    return after;
  }
}
