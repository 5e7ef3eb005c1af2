// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Provision;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.Optional;

/** The door to the resource packages of a world. Pure: every function returns a new world. */
public final class Packages {

  private Packages() {}

  /** Tells whether what is sold under a key is a package. */
  public static boolean isPackage(World world, ProductKey key) {
    return Products.packageOffer(world, key).isPresent();
  }

  /** Hands over the packages that an order has bought. */
  public static World provision(World world, Provision.Delivery delivery, Instant now) {
    return Opening.of(world, delivery, now);
  }

  /**
   * Takes usage from the packages that cover it.
   *
   * @return what is covered and what is left to be charged; never refused
   */
  public static Change<Coverage> use(World world, ReportedUsage usage, Instant now) {
    return Deducting.of(world, usage, now);
  }

  /**
   * Notes that a further term of a package is paid: its quotas come back when the term begins, or
   * at once where it should have begun. What is no package is left alone.
   */
  public static World renewed(World world, String id, Instant begin, Instant now) {
    return find(world, id).isEmpty()
        ? world
        : world
            .plan(new Due(begin.isBefore(now) ? now : begin, QuotaReset.TYPE, id))
            .applied("packages.renew.after-the-term");
  }

  /** Ends a package whose last term is over. What is no package is left alone. */
  public static World expire(World world, String id, Instant now) {
    return ended(world, id, PackageStatus.EXPIRED, now);
  }

  /** Ends a package that goes back. What is no package is left alone. */
  public static World unsubscribe(World world, String id, Instant now) {
    return ended(world, id, PackageStatus.UNSUBSCRIBED, now);
  }

  private static World ended(World world, String id, PackageStatus how, Instant now) {
    Optional<ResourcePackage> found = find(world, id).filter(p -> p.status().canBecome(how));
    if (found.isEmpty()) {
      return world;
    }
    ResourcePackage last = Standing.of(world, found.get(), now).one();
    return put(world, last.to(how))
        .unplan(new Due(last.effectiveAt(), PackageBegin.TYPE, id))
        .unplan(new Due(last.window().end().plusSeconds(1), QuotaReset.TYPE, id))
        .applied(
            how == PackageStatus.EXPIRED
                ? "packages.state.expires"
                : "packages.state.unsubscribed");
  }

  private static Optional<ResourcePackage> find(World world, String id) {
    return world.get(PackagesState.SLOT).find(id);
  }

  static World put(World world, ResourcePackage one) {
    return world.with(PackagesState.SLOT, world.get(PackagesState.SLOT).with(one));
  }
}
