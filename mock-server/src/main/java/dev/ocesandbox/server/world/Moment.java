// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;

/**
 * A world with what its clock showed, seen together.
 *
 * @param world with all that was due
 * @param at what the clock showed
 * @param frozen whether it stood still
 */
public record Moment(World world, Instant at, boolean frozen) {

  /** Returns a clock that goes on from this moment at an instant of real time. */
  public WorldClock clock(Instant wall) {
    return frozen ? WorldClock.frozen(at) : WorldClock.runningFrom(at, wall);
  }
}
