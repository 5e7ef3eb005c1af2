// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;

/**
 * A world together with its clock. Immutable.
 *
 * @param world state of the world
 * @param clock clock of the world
 * @param number number of publications of its store up to this one
 */
public record ClockedWorld(World world, WorldClock clock, long number) {

  /** Creates a world with its clock that no store has published yet. */
  public ClockedWorld(World world, WorldClock clock) {
    this(world, clock, 0);
  }

  /**
   * Returns the world's time at an instant of real time. It is never before the time up to which
   * the world is settled, even if the wall clock is set back.
   */
  public Instant now(Instant wall) {
    Instant shown = clock.now(wall);
    return shown.isBefore(world.settledTo()) ? world.settledTo() : shown;
  }

  /** Returns whether an agenda item is due that has not been carried out yet. */
  boolean isBehind(Instant wall) {
    return world.agenda().firstDueAt(now(wall)).isPresent();
  }

  /** Returns the world and its time. */
  public WorldView view(Instant wall) {
    return new WorldView(world, now(wall), clock.isFrozen());
  }

  /** Returns a copy with another world and the same clock. */
  ClockedWorld with(World other) {
    return new ClockedWorld(other, clock, number);
  }

  /** Returns a copy as the publication with a number. */
  ClockedWorld numbered(long publication) {
    return new ClockedWorld(world, clock, publication);
  }
}
