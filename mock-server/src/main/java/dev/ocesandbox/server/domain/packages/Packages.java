// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Provision;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.Optional;

/** Entry point to the resource packages of a world. Pure: every function returns a new world. */
public final class Packages {

  /** Kind of the ids of packages in references of saved worlds. */
  public static final String KIND = "package";

  private Packages() {}

  /** Returns whether a product is a package. */
  public static boolean isPackage(World world, ProductKey key) {
    return Products.packageOffer(world, key).isPresent();
  }

  /** Creates the packages that an order has bought. */
  public static World provision(World world, Provision.Delivery delivery, Instant now) {
    return PackageActivation.of(world, delivery, now);
  }

  /**
   * Deducts usage from the packages that cover it.
   *
   * @return what is covered and what is left to be charged; never refused
   */
  public static Change<Coverage> use(World world, ReportedUsage usage, Instant now) {
    return UsageDeduction.of(world, usage, now);
  }

  /**
   * Returns whether a customer has a package in effect that covers a kind of usage, even if nothing
   * is left of it.
   */
  public static boolean mayCover(World world, String customerId, ReportedUsage.Meter meter) {
    return world
        .get(PackagesState.SLOT)
        .of(customerId)
        .filter(one -> one.status() == PackageStatus.IN_EFFECT)
        .anyMatch(one -> one.isFor(meter));
  }

  /**
   * Resets the quotas of a package when a further term begins that has been paid, or now if it has
   * begun already. Ids that are not packages are ignored.
   */
  public static World renewed(World world, String id, Instant begin, Instant now) {
    return find(world, id).isEmpty()
        ? world
        : world
            .plan(new Due(begin.isBefore(now) ? now : begin, QuotaResetRule.TYPE, id))
            .applied("packages.renew.after-the-term");
  }

  /** Ends a package whose last term is over. Ids that are not packages are ignored. */
  public static World expire(World world, String id, Instant now) {
    return ended(world, id, PackageStatus.EXPIRED, now);
  }

  /** Ends a package that is unsubscribed. Ids that are not packages are ignored. */
  public static World unsubscribe(World world, String id, Instant now) {
    return ended(world, id, PackageStatus.UNSUBSCRIBED, now);
  }

  private static World ended(World world, String id, PackageStatus how, Instant now) {
    Optional<ResourcePackage> found = find(world, id).filter(p -> p.status().canBecome(how));
    if (found.isEmpty()) {
      return world;
    }
    ResourcePackage last = CurrentPackage.of(world, found.get(), now).pack();
    return put(world, last.to(how))
        .unplan(new Due(last.effectiveAt(), PackageStartRule.TYPE, id))
        .unplan(new Due(last.window().end().plusSeconds(1), QuotaResetRule.TYPE, id))
        .applied(
            how == PackageStatus.EXPIRED
                ? "packages.state.expires"
                : "packages.state.unsubscribed");
  }

  private static Optional<ResourcePackage> find(World world, String id) {
    return world.get(PackagesState.SLOT).find(id);
  }

  static World put(World world, ResourcePackage one) {
    PackagesState state = world.get(PackagesState.SLOT);
    ResourcePackage before = state.byId().get(one.id());
    return Walks.noted(
        world.with(PackagesState.SLOT, state.with(one)),
        PackageStatus.diagram(),
        before == null ? null : before.status(),
        one.status());
  }
}
