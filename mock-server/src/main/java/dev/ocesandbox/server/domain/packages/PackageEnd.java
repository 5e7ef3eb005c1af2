// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.Settled;
import dev.ocesandbox.server.world.time.TimeRule;
import java.util.Map;
import java.util.Optional;

/** A package expires, whatever is left of it. */
final class PackageEnd implements TimeRule {

  static final String TYPE = "packages.end";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<ResourcePackage> ended =
        world
            .get(PackagesState.SLOT)
            .find(due.subject())
            .filter(p -> p.status().canBecome(PackageStatus.EXPIRED));
    return ended.isEmpty()
        ? Settled.nothing(world)
        : Settled.event(
            Packages.put(world, ended.get().to(PackageStatus.EXPIRED))
                .applied("packages.state.expires"),
            due,
            "package-expired",
            Map.of("used_up", String.valueOf(ended.get().isUsedUp())));
  }
}
