// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.gateway.worlds.HostedWorld.Origin;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;

/**
 * The origin of a world that continues a saved state, such as a fork.
 *
 * @param initial computes where it begins
 * @param state the state
 * @param clock the clock with which it begins
 */
record ResumedOrigin(InitialWorlds initial, SavedState state, ClockStart clock) implements Origin {

  @Override
  public ClockedWorld at(Instant wall) {
    return initial.resumed(state, clock, wall);
  }

  @Override
  public World saved() {
    return state.world();
  }
}
