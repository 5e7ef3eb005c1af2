// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import dev.ocesandbox.server.world.World;

/**
 * A new id and the world that will not issue it again.
 *
 * @param world the world with its counter advanced
 * @param id the id
 */
public record IssuedId(World world, String id) {

  static IssuedId next(World world, String counter, IdKind.Format format) {
    long number = world.counters().getOrDefault(counter, 0L);
    return new IssuedId(world.withCounter(counter, number + 1), format.of(number, world.seed()));
  }
}
