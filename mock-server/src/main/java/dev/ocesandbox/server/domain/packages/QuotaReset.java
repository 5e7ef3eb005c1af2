// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.Settled;
import dev.ocesandbox.server.world.time.TimeRule;
import java.util.Map;
import java.util.Optional;

/** The quotas of a package come back with a new cycle (usermanual-billing, renewals). */
final class QuotaReset implements TimeRule {

  static final String TYPE = "packages.reset";

  @Override
  public String type() {
    return TYPE;
  }

  /** Plans the next cycle; after the last one the package is over. */
  static World plan(World world, ResourcePackage one) {
    return one.isInLastCycle()
        ? world
        : world.plan(new Due(one.window().end().plusSeconds(1), TYPE, one.id()));
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<ResourcePackage> found =
        world
            .get(PackagesState.SLOT)
            .find(due.subject())
            .filter(p -> p.status() == PackageStatus.IN_EFFECT);
    Reuse reuse = found.isEmpty() ? null : found.get().reuse();
    return found.isEmpty() || reuse == null
        ? Settled.nothing(world)
        : reset(world, found.get(), reuse, due);
  }

  private static Settled reset(World before, ResourcePackage old, Reuse reuse, Due due) {
    ResourcePackage fresh = old.reset(Cycles.next(old, reuse));
    World world = plan(Packages.put(before, fresh), fresh).applied("packages.quota.comes-back");
    if (old.items().stream().anyMatch(item -> !item.left().isZero())) {
      world = world.applied("packages.quota.rest-is-dropped");
    }
    world =
        reuse.byCalendar()
            ? world.applied("packages.quota.by-calendar")
            : world.applied("packages.quota.by-subscription").applied("packages.quota.cycle-end");
    if (Cycles.fullEnd(fresh, reuse).isAfter(fresh.window().end())) {
      world = world.applied("packages.quota.last-cycle-cut");
    }
    return Settled.event(
        world, due, "package-reset", Map.of("cycle_ends", BusinessTime.wire(fresh.window().end())));
  }
}
