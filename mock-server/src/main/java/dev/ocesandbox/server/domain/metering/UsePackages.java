// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.packages.Packages;
import dev.ocesandbox.server.domain.packages.ReportedUsage;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.world.World;
import java.util.HashMap;
import java.util.Map;

/** The resource packages of customers during a settlement. */
final class UsePackages {

  private final World world;
  private final Map<Owned, Boolean> known = new HashMap<>();

  private record Owned(String customerId, ReportedUsage.Meter meter) {}

  UsePackages(World world) {
    this.world = world;
  }

  /** Returns whether the owner of a resource has a package for its use. */
  boolean mayCover(Metered resource, Use use) {
    return known.computeIfAbsent(
        new Owned(resource.customerId(), meter(resource, use)),
        owned -> Packages.mayCover(world, owned.customerId(), owned.meter()));
  }

  /** Returns use as packages want to know it. */
  static ReportedUsage usage(Metered resource, Use use) {
    return new ReportedUsage(
        resource.customerId(),
        meter(resource, use),
        use.used(),
        use.measureId(),
        resource.id(),
        resource.projectId(),
        use.period().begin(),
        use.period().end());
  }

  private static ReportedUsage.Meter meter(Metered resource, Use use) {
    ProductKey key = resource.product().key();
    return new ReportedUsage.Meter(
        key.serviceTypeCode(),
        key.resourceTypeCode(),
        use.factor().name(),
        resource.product().regionCode());
  }
}
