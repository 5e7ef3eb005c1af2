// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** Begins to meter resources that were switched from a term to pay-per-use. */
final class Switching {

  private Switching() {}

  /**
   * Returns the world in which a resource is billed by use under the same id, with its name, size
   * and project. Without a price by use it is kept and billed for nothing.
   *
   * @param resource the subscription, which stays closed
   * @param at from when on, UTC
   */
  static World of(World world, Resource resource, Instant at) {
    if (Metering.find(world, resource.resourceId()).isPresent()) {
      return world;
    }
    boolean unpriced = Products.usageFactors(world, resource.product().key()).isEmpty();
    return Metering.begun(world, metered(resource, at))
        .applied("metering.switch.begins-by-use")
        .appliedIf(unpriced, "metering.switch.without-price");
  }

  private static Metered metered(Resource resource, Instant at) {
    Resource.Product product = byUse(resource.product());
    ProductRequest.Size size = product.size();
    return new Metered(
        resource.resourceId(),
        resource.customerId(),
        resource.name(),
        product,
        resource.projectId(),
        resource.mainId(),
        at,
        null,
        size == null ? List.of() : List.of(new Metered.Sized(at, size.amount())),
        null,
        Metered.Hold.NONE,
        null);
  }

  private static Resource.Product byUse(Resource.Product bought) {
    String id = Products.productId(bought.key(), bought.regionCode(), ChargeMode.ON_DEMAND);
    return new Resource.Product(id, bought.key(), bought.regionCode(), bought.size());
  }
}
