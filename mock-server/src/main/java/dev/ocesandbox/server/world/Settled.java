// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.Event;
import java.util.List;
import java.util.Map;

/**
 * A world after agenda items were carried out.
 *
 * @param world the resulting world
 * @param events what happened, in order of time
 */
public record Settled(World world, List<Event> events) {

  /** Creates a result that keeps a copy of the events. */
  public Settled {
    events = List.copyOf(events);
  }

  /** Creates a result without events, for an item that no longer applies. */
  public static Settled nothing(World world) {
    return new Settled(world, List.of());
  }

  /** Creates a result with one event, at the time and for the subject of the agenda item. */
  public static Settled event(World world, Due due, String type, Map<String, String> details) {
    return new Settled(world, List.of(new Event(due.at(), type, due.subject(), details)));
  }
}
