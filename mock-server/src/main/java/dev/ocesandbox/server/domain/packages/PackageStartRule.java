// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.Map;
import java.util.Optional;

/** Puts a package into effect that was bought for later. */
final class PackageStartRule implements TimeRule {

  static final String TYPE = "packages.begin";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subjects() {
    return Packages.KIND;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<ResourcePackage> waiting =
        world
            .get(PackagesState.SLOT)
            .find(due.subject())
            .filter(p -> p.status() == PackageStatus.NOT_BEGUN);
    return waiting.isEmpty()
        ? Settled.nothing(world)
        : Settled.event(
            Packages.put(world, waiting.get().to(PackageStatus.IN_EFFECT))
                .applied("packages.state.begins"),
            due,
            "package-began",
            Map.of());
  }
}
