// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.Settled;
import dev.ocesandbox.server.world.time.TimeRule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The quotas of a package come back with a new cycle or a renewed term (usermanual-billing,
 * renewals). Only what was used comes back: a cycle without use is none of its business.
 */
final class QuotaReset implements TimeRule {

  static final String TYPE = "packages.reset";

  @Override
  public String type() {
    return TYPE;
  }

  /** Plans the cycle after one that was used; after the last one of a term nothing comes back. */
  static World plan(World world, Standing standing) {
    return standing.isInLastCycle()
        ? world
        : world.plan(
            new Due(standing.one().window().end().plusSeconds(1), TYPE, standing.one().id()));
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<ResourcePackage> found =
        world
            .get(PackagesState.SLOT)
            .find(due.subject())
            .filter(one -> !one.status().isOver())
            .filter(one -> one.status() != PackageStatus.NOT_BEGUN);
    if (found.isEmpty()) {
      return Settled.nothing(world);
    }
    Standing fresh = Standing.of(world, found.get(), due.at());
    boolean same = fresh.one().window().equals(found.get().window());
    return same ? Settled.nothing(world) : reset(world, found.get(), fresh, due);
  }

  private static Settled reset(World before, ResourcePackage old, Standing standing, Due due) {
    ResourcePackage fresh = standing.one();
    boolean newTerm = old.window().end().isBefore(standing.term().begin());
    World world =
        Packages.put(
            before,
            fresh.status() == PackageStatus.USED_UP ? fresh.to(PackageStatus.IN_EFFECT) : fresh);
    if (newTerm) {
      world = world.applied("packages.renew.new-quota");
    }
    if (old.items().stream().anyMatch(item -> !item.left().isZero())) {
      world = world.applied("packages.quota.rest-is-dropped");
    }
    Reuse reuse = old.reuse();
    if (reuse != null) {
      world = cycle(world, reuse, standing);
    }
    Instant ends = fresh.window().end();
    return Settled.event(
        world,
        due,
        newTerm ? "package-term-began" : "package-reset",
        Map.of("cycle_ends", BusinessTime.wire(ends)));
  }

  private static World cycle(World before, Reuse reuse, Standing standing) {
    World world = before.applied("packages.quota.comes-back").applied("packages.quota.only-used");
    world =
        reuse.byCalendar()
            ? world.applied("packages.quota.by-calendar")
            : world.applied("packages.quota.by-subscription").applied("packages.quota.cycle-end");
    return standing.isInLastCycle() ? world.applied("packages.quota.last-cycle-cut") : world;
  }
}
