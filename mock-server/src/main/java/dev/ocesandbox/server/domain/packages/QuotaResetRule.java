// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Resets the quotas of a package at a new cycle or a renewed term (usermanual-billing, renewals).
 * Only used quotas are reset: a cycle without use plans nothing.
 */
final class QuotaResetRule implements TimeRule {

  static final String TYPE = "packages.reset";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subjects() {
    return Packages.KIND;
  }

  /** Plans the reset after a cycle that was used, unless it is the last one of the term. */
  static World plan(World world, CurrentPackage current) {
    return current.isInLastCycle()
        ? world
        : world.plan(
            new Due(current.pack().window().end().plusSeconds(1), TYPE, current.pack().id()));
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
    CurrentPackage fresh = CurrentPackage.of(world, found.get(), due.at());
    boolean same = fresh.pack().window().equals(found.get().window());
    return same ? Settled.nothing(world) : reset(world, found.get(), fresh, due);
  }

  private static Settled reset(World before, ResourcePackage old, CurrentPackage current, Due due) {
    ResourcePackage fresh = current.pack();
    boolean newTerm = old.window().end().isBefore(current.term().begin());
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
      world = cycle(world, reuse, current);
    }
    Instant ends = fresh.window().end();
    return Settled.event(
        world,
        due,
        newTerm ? "package-term-began" : "package-reset",
        Map.of("cycle_ends", BusinessTime.wire(ends)));
  }

  private static World cycle(World before, Reuse reuse, CurrentPackage current) {
    World world = before.applied("packages.quota.comes-back").applied("packages.quota.only-used");
    world =
        reuse.byCalendar()
            ? world.applied("packages.quota.by-calendar")
            : world.applied("packages.quota.by-subscription").applied("packages.quota.cycle-end");
    return current.isInLastCycle() ? world.applied("packages.quota.last-cycle-cut") : world;
  }
}
