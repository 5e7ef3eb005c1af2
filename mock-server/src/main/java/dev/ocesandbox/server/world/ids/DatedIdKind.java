// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import dev.ocesandbox.server.world.World;
import java.time.Instant;

/**
 * A kind of id that shows when it was issued.
 *
 * @param counter name of the counter in the world; part of saved worlds
 * @param format format of the ids
 */
public record DatedIdKind(String counter, DatedFormat format) {

  /** The format of a kind of ids. */
  public interface DatedFormat {
    /**
     * Returns the id with a number.
     *
     * @param number number of ids of the kind that the world has issued before
     * @param seed seed of the world
     * @param now the world's time
     */
    String of(long number, long seed, Instant now);
  }

  /** Issues the next id. */
  public IssuedId next(World world, Instant now) {
    return IssuedId.next(world, counter, (number, seed) -> format.of(number, seed, now));
  }
}
