// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Provision;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;

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

  static World put(World world, ResourcePackage one) {
    return world.with(PackagesState.SLOT, world.get(PackagesState.SLOT).with(one));
  }
}
