// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;

/**
 * A consistent view of a world and its clock.
 *
 * @param world the world, settled to {@code at}
 * @param at the world's time, UTC
 * @param frozen whether the clock is frozen
 */
public record WorldView(World world, Instant at, boolean frozen) {

  /** Returns a clock that continues from the time of this view at an instant of real time. */
  public WorldClock clock(Instant wall) {
    return frozen ? WorldClock.frozen(at) : WorldClock.runningFrom(at, wall);
  }
}
