// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.resources.Lifecycle;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.Optional;

/** Ends the retention of a resource that has not been renewed: it is released. */
final class RetentionEndRule implements TimeRule {

  @Override
  public String type() {
    return Lifecycle.RELEASE;
  }

  @Override
  public String subjects() {
    return Resources.KIND;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Resource> frozen =
        Resources.find(world, due.subject())
            .filter(r -> r.status() == ResourceStatus.FROZEN)
            .filter(r -> Lifecycle.retentionEnds(world, r).isBefore(due.at()));
    return frozen.isEmpty()
        ? Settled.nothing(world)
        : ResourceEnd.of(
            world.applied("resources.retention.ends-released"),
            frozen.get(),
            due,
            "resource-released");
  }
}
