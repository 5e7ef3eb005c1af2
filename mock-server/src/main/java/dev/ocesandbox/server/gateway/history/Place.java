// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import dev.ocesandbox.server.world.ClockedWorld;

/** The world that a history belongs to. */
public interface Place {

  /** Returns its current state. Never waits. */
  ClockedWorld current();

  /**
   * Returns what belongs to it besides its state.
   *
   * @param reset whether it is being reset, which removes faults and stubs
   */
  Surroundings surroundings(boolean reset);
}
