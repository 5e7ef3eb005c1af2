// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Map;

/**
 * A world after something happened by itself.
 *
 * @param world the world
 * @param events what happened, in order
 */
public record Settled(World world, List<Event> events) {

  /** Copies the events. */
  public Settled {
    events = List.copyOf(events);
  }

  /** Nothing happened after all. */
  public static Settled nothing(World world) {
    return new Settled(world, List.of());
  }

  /** One thing happened. */
  public static Settled event(World world, Due due, String type, Map<String, String> details) {
    return new Settled(world, List.of(new Event(due.at(), type, due.subject(), details)));
  }
}
