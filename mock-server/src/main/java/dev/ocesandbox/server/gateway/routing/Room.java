// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.time.TimeRule;
import java.util.List;

/**
 * What a business domain brings into the house.
 *
 * @param routes its operations
 * @param timeRules what happens in it by itself
 * @param slots where it keeps its state
 */
public record Room(List<Route> routes, List<TimeRule> timeRules, List<Slot<?>> slots) {

  /** Copies the lists. */
  public Room {
    routes = List.copyOf(routes);
    timeRules = List.copyOf(timeRules);
    slots = List.copyOf(slots);
  }
}
