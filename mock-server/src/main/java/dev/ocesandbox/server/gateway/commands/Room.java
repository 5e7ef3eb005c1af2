// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.TimeRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * A business domain: its operations, time rules and state.
 *
 * @param routes operations of the faked API
 * @param control control operations, for actions of the vendor's staff and of cloud services
 * @param timeRules time rules
 * @param slots state slots
 */
public record Room(
    List<Route> routes, List<Route> control, List<TimeRule> timeRules, List<Slot<?>> slots) {

  /** Copies the lists. */
  public Room {
    routes = List.copyOf(routes);
    control = List.copyOf(control);
    timeRules = List.copyOf(timeRules);
    slots = List.copyOf(slots);
  }

  /** Returns this room with another part of it. */
  public Room with(Room part) {
    return new Room(
        joined(routes, part.routes),
        joined(control, part.control),
        joined(timeRules, part.timeRules),
        joined(slots, part.slots));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Returns the routes of both APIs. */
  public Stream<Route> allRoutes() {
    return Stream.concat(routes.stream(), control.stream());
  }
}
