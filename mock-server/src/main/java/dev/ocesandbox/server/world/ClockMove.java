// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.world.time.Event;
import java.time.Instant;
import java.util.List;

/**
 * The result of moving the clock of a world.
 *
 * @param from time before the move, UTC
 * @param to time after the move, UTC
 * @param events everything that happened between the two, in order of time
 * @param applied ids of the rules that caused the events
 */
public record ClockMove(Instant from, Instant to, List<Event> events, List<String> applied) {

  /** Creates a result that keeps copies of the lists. */
  public ClockMove {
    events = List.copyOf(events);
    applied = List.copyOf(applied);
  }
}
