// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.Event;
import dev.ocesandbox.server.world.time.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Shows what will happen by itself in a world if nobody does anything. The time rules run on a copy
 * that is thrown away; at most 10,000 events are looked for.
 */
final class TimelineControl {

  /** How far to look unless somebody says otherwise. */
  static final int USUAL_DAYS = 30;

  private static final int MOST_EVENTS = 10_000;

  private TimelineControl() {}

  /**
   * What will happen.
   *
   * @param from now, in the world's time
   * @param to until when it was looked for
   * @param settled the copy, with what happened to it
   */
  record Ahead(Instant from, Instant to, Settled settled) {

    static Ahead of(WorldStore store, World world, Instant from, int days) {
      Instant to = from.plus(Duration.ofDays(days));
      return new Ahead(from, to, store.foresee(world, to, MOST_EVENTS));
    }

    /** Tells whether more happens than was looked for. */
    boolean isTruncated() {
      return settled.world().agenda().firstDueAt(to).isPresent()
          || settled.events().size() > MOST_EVENTS;
    }

    List<Event> events() {
      return settled.events().stream().limit(MOST_EVENTS).toList();
    }

    /** Returns until when every event is known. */
    Instant seenTo() {
      return isTruncated() ? settled.world().settledTo().minusSeconds(1) : to;
    }

    List<Event> until(Instant end) {
      return settled.events().stream().filter(event -> !event.at().isAfter(end)).toList();
    }
  }

  static Outcome show(Call call, HostedWorld hosted) {
    WorldStore store = hosted.store();
    Instant wall = call.request().wall();
    World world = store.read(wall);
    int days = call.integer("days").orElse(USUAL_DAYS);
    return Outcome.done(
        Answer.ok(ClockJson.timeline(Ahead.of(store, world, store.now(wall), days))));
  }
}
