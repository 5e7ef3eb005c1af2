// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.collections.SharedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often the records of a world have been created in a state of a diagram or have gone from one
 * state to another. It grows with the diagrams, not with the records, and is not saved: a world
 * that is imported begins anew.
 *
 * @param counts number of times by walk
 */
public record Walks(SharedMap<Walk, Long> counts) {

  /** The state before for a record that is new. */
  public static final int NEW = Integer.MIN_VALUE;

  /**
   * A move of a record.
   *
   * @param diagram name of the diagram
   * @param from code of the state before, or {@link #NEW}
   * @param to code of the state after
   */
  public record Walk(String diagram, int from, int to) {}

  private static final Slot<Walks> SLOT =
      new Slot<>("walks", new Walks(SharedMap.empty()), List.of());

  /** Returns the walks of a world. */
  public static Walks of(World world) {
    return world.get(SLOT);
  }

  /**
   * Returns the world with a walk noted; the world itself if the state is the same.
   *
   * @param before state before; null for a record that is new
   */
  public static World noted(
      World world, Diagram diagram, Diagram.@Nullable Status before, Diagram.Status after) {
    if (after.equals(before)) {
      return world;
    }
    Walk walk = new Walk(diagram.name(), before == null ? NEW : before.code(), after.code());
    SharedMap<Walk, Long> counts = of(world).counts;
    return world.with(SLOT, new Walks(counts.plus(walk, counts.getOrDefault(walk, 0L) + 1)));
  }
}
