// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.resources.Lifecycle;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.Settled;
import dev.ocesandbox.server.world.time.TimeRule;
import java.util.Optional;

/** The end of retention: a resource that nobody renewed is released. */
final class RetentionEnd implements TimeRule {

  @Override
  public String type() {
    return Lifecycle.RELEASE;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Resource> frozen =
        Resources.find(world, due.subject())
            .filter(r -> r.status() == ResourceStatus.FROZEN)
            .filter(r -> Lifecycle.retentionEnds(world, r).isBefore(due.at()));
    return frozen.isEmpty()
        ? Settled.nothing(world)
        : Ending.of(
            world.applied("resources.retention.ends-released"),
            frozen.get(),
            due,
            "resource-released");
  }
}
