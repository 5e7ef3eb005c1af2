// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a world tells the time: real time plus an offset, or frozen. Immutable; whole seconds, as the
 * vendor's times are.
 *
 * @param frozenAt the instant it stands at; null while it runs
 * @param offset what it is ahead of real time while it runs
 */
public record WorldClock(@Nullable Instant frozenAt, Duration offset) {

  /** Real time. */
  public static final WorldClock REAL = new WorldClock(null, Duration.ZERO);

  /** A clock that stands still. */
  public static WorldClock frozen(Instant at) {
    return new WorldClock(at.truncatedTo(ChronoUnit.SECONDS), Duration.ZERO);
  }

  /** A clock that runs and shows an instant now. */
  public static WorldClock runningFrom(Instant now, Instant wall) {
    return new WorldClock(null, Duration.between(wall, now));
  }

  /** Returns the world's time at a wall-clock instant. */
  public Instant now(Instant wall) {
    return frozenAt != null ? frozenAt : wall.plus(offset).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Returns this clock, moved so that it shows an instant now; it keeps running or standing. */
  public WorldClock movedTo(Instant now, Instant wall) {
    return frozenAt != null
        ? frozen(now)
        : new WorldClock(null, offset.plus(Duration.between(now(wall), now)));
  }

  /** Returns this clock, running on from an instant. */
  public WorldClock released(Instant now, Instant wall) {
    return frozenAt != null ? runningFrom(now, wall) : movedTo(now, wall);
  }

  /** Tells whether it stands still. */
  public boolean isFrozen() {
    return frozenAt != null;
  }
}
