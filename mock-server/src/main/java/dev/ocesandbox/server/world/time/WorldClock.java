// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a world, which is either frozen or runs at an offset from real time. It shows whole
 * seconds, like the times of the vendor's API. Immutable.
 *
 * @param frozenAt the time of a frozen clock, UTC; null if the clock runs
 * @param offset difference between a running clock and real time; negative if the clock is behind
 */
public record WorldClock(@Nullable Instant frozenAt, Duration offset) {

  /** A clock that shows real time. */
  public static final WorldClock REAL = new WorldClock(null, Duration.ZERO);

  /** Creates a frozen clock. */
  public static WorldClock frozen(Instant at) {
    return new WorldClock(at.truncatedTo(ChronoUnit.SECONDS), Duration.ZERO);
  }

  /** Creates a running clock that shows {@code now} at the real time {@code wall}. */
  public static WorldClock runningFrom(Instant now, Instant wall) {
    return new WorldClock(null, Duration.between(wall, now));
  }

  /** Returns the time that the clock shows at an instant of real time. */
  public Instant now(Instant wall) {
    return frozenAt != null ? frozenAt : wall.plus(offset).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Returns this clock in the same mode, set to {@code now} at the real time {@code wall}. */
  public WorldClock movedTo(Instant now, Instant wall) {
    return frozenAt != null
        ? frozen(now)
        : new WorldClock(null, offset.plus(Duration.between(now(wall), now)));
  }

  /** Returns a running clock that shows {@code now} at the real time {@code wall}. */
  public WorldClock released(Instant now, Instant wall) {
    return frozenAt != null ? runningFrom(now, wall) : movedTo(now, wall);
  }

  /** Returns whether the clock is frozen. */
  public boolean isFrozen() {
    return frozenAt != null;
  }
}
