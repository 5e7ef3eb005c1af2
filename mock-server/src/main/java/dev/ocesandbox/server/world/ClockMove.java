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
 */
public record ClockMove(Instant from, Instant to, List<Event> events) {

  /** Copies the events. */
  public ClockMove {
    events = List.copyOf(events);
  }
}
