// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The events that will happen in a world if nothing but time changes it, at most 10,000.
 *
 * @param from the world's present time, UTC
 * @param to end of the forecast, UTC
 * @param settled a copy of the world after these events
 */
record Forecast(Instant from, Instant to, Settled settled) {

  private static final int MAX_EVENTS = 10_000;

  /** Creates the forecast of a world; the world does not change. */
  static Forecast of(WorldStore store, World world, Instant from, int days) {
    Instant to = from.plus(Duration.ofDays(days));
    return new Forecast(from, to, store.forecast(world, to, MAX_EVENTS));
  }

  /** Returns whether there are more events than the limit. */
  boolean isTruncated() {
    return settled.world().agenda().firstDueAt(to).isPresent()
        || settled.events().size() > MAX_EVENTS;
  }

  List<Event> events() {
    return settled.events().stream().limit(MAX_EVENTS).toList();
  }

  /** Returns the time up to which the forecast is complete. */
  Instant completeTo() {
    return isTruncated() ? settled.world().settledTo().minusSeconds(1) : to;
  }

  /** Returns the events up to and including a time. */
  List<Event> until(Instant end) {
    return settled.events().stream().filter(event -> !event.at().isAfter(end)).toList();
  }
}
