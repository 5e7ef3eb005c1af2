// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import dev.ocesandbox.server.world.World;

/** What happens by itself when an item of the agenda is due. Pure. */
public interface TimeRule {

  /** Returns the type of the agenda items it is for. */
  String type();

  /** Returns the world after it, with what happened; the item has left the agenda already. */
  Settled apply(World world, Due due);
}
