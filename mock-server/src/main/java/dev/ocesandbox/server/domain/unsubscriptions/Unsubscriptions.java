// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** Entry point to unsubscriptions. Pure: every function returns a new world or a refusal. */
public final class Unsubscriptions {

  private Unsubscriptions() {}

  /**
   * Unsubscribes a resource of a customer, with what is attached to it, and returns the id of the
   * refund order. Refused as a request of the customer is.
   */
  public static Change<String> unsubscribe(
      World world, String customerId, String resourceId, Instant now) {
    return Unsubscription.of(world, customerId, List.of(resourceId), false, now)
        .map(result -> result.orderIds().get(0));
  }
}
