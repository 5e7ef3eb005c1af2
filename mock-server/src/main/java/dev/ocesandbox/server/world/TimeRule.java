// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.world.time.Due;

/** Carries out agenda items of one type when they are due. Implementations are pure. */
public interface TimeRule {

  /** Returns the type of agenda items that this rule carries out. */
  String type();

  /**
   * Returns what the subjects of the items are ids of: a kind of {@link RecordChecks#names}, or
   * empty if nothing is known of them. An imported world has no item for a subject that it does not
   * have.
   */
  default String subjects() {
    return "";
  }

  /**
   * Carries out an item.
   *
   * @param world the world at the time of the item; the item is no longer on its agenda
   */
  Settled apply(World world, Due due);
}
