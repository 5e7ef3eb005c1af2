// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import dev.ocesandbox.server.world.World;

/**
 * A kind of id. Rooms declare one constant for each kind that they issue.
 *
 * @param counter name of the counter in the world; part of saved worlds
 * @param format format of the ids
 */
public record IdKind(String counter, Format format) {

  /** The format of a kind of ids. */
  public interface Format {
    /**
     * Returns the id with a number.
     *
     * @param number number of ids of the kind that the world has issued before
     * @param seed seed of the world
     */
    String of(long number, long seed);
  }

  /** Creates a kind of ids with 32 hex digits. */
  public static IdKind hex(String counter) {
    return new IdKind(counter, (number, seed) -> IdParts.hex32(counter, number, seed));
  }

  /** Creates a kind of ids that are version 4 UUIDs. */
  public static IdKind uuid(String counter) {
    return new IdKind(
        counter, (number, seed) -> IdParts.uuid(IdParts.hex32(counter, number, seed)));
  }

  /** Issues the next id. */
  public IssuedId next(World world) {
    return IssuedId.next(world, counter, format);
  }
}
