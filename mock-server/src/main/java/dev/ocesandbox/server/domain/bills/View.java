// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;

/** What of a bill is visible. */
public enum View {
  /** What the documented delays let a customer see. */
  DOCUMENTED,
  /** Everything, because the world is set so. */
  AT_ONCE,
  /** Everything: the bill as it will be when no delay is left. */
  FINAL;

  /** Returns the view of the customers of a world. */
  public static View of(World world) {
    return world.settings().billing().atOnce() ? AT_ONCE : DOCUMENTED;
  }

  /** Returns the instant before which money was taken that the monthly sum has, UTC. */
  public Instant sumEnd(Instant now) {
    return this == DOCUMENTED ? BusinessTime.startOf(BusinessTime.day(now)) : Instant.MAX;
  }
}
