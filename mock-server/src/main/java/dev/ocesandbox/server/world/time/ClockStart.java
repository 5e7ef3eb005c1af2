// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the clock of a new world starts.
 *
 * @param frozen whether it stands still
 * @param at what it shows at first, UTC; null for real time, or for what the world's origin shows
 */
public record ClockStart(boolean frozen, @Nullable Instant at) {

  /** Real time. */
  public static final ClockStart REAL = new ClockStart(false, null);

  /** Returns the clock of a world that is made at an instant of real time. */
  public WorldClock clock(Instant wall) {
    if (frozen) {
      return WorldClock.frozen(at == null ? wall : at);
    }
    return at == null ? WorldClock.REAL : WorldClock.runningFrom(at, wall);
  }
}
