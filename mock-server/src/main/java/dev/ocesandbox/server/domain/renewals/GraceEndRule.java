// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.resources.ExpirePolicy;
import dev.ocesandbox.server.domain.resources.Lifecycle;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import java.util.Map;
import java.util.Optional;

/**
 * Ends the grace period of a resource that has not been renewed: it is frozen and retained for some
 * days.
 */
final class GraceEndRule implements TimeRule {

  @Override
  public String type() {
    return Lifecycle.FREEZE;
  }

  @Override
  public String subjects() {
    return Resources.KIND;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Resource> expired =
        Resources.find(world, due.subject())
            .filter(r -> r.status() == ResourceStatus.EXPIRED)
            .filter(r -> Lifecycle.graceEnds(world, r).isBefore(due.at()));
    return expired.isEmpty() ? Settled.nothing(world) : over(world, expired.get(), due);
  }

  private static Settled over(World world, Resource resource, Due due) {
    if (resource.renewal().policy() == ExpirePolicy.DELETE_FROM_RETENTION) {
      return ResourceEnd.of(world, resource, due, "resource-deleted");
    }
    World frozen =
        Resources.freeze(world, resource, due.at()).applied("resources.grace.ends-frozen");
    return Settled.event(
        frozen,
        due,
        "resource-frozen",
        Map.of("retention_ends", BusinessTime.wire(Lifecycle.retentionEnds(frozen, resource))));
  }
}
