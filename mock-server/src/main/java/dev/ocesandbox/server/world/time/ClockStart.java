// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The initial state of a new world's clock.
 *
 * @param frozen whether the clock is frozen
 * @param at initial time, UTC; null for real time, or for the time of the world that is forked
 */
public record ClockStart(boolean frozen, @Nullable Instant at) {

  /** A clock that shows real time. */
  public static final ClockStart REAL = new ClockStart(false, null);

  /** Returns the clock of a world that is created at an instant of real time. */
  public WorldClock clock(Instant wall) {
    if (frozen) {
      return WorldClock.frozen(at == null ? wall : at);
    }
    return at == null ? WorldClock.REAL : WorldClock.runningFrom(at, wall);
  }
}
