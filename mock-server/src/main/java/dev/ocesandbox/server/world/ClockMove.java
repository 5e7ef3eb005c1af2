// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.world.time.Event;
import java.time.Instant;
import java.util.List;

/**
 * What a move of the clock did.
 *
 * @param from where the clock stood
 * @param to where it stands
 * @param events what happened by itself in between, in order
 * @param applied ids of the rules that made it happen
 */
public record ClockMove(Instant from, Instant to, List<Event> events, List<String> applied) {

  /** Copies the lists. */
  public ClockMove {
    events = List.copyOf(events);
    applied = List.copyOf(applied);
  }
}
