// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.world.World;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The usage factors of products during a settlement, so that each is looked up once. */
final class Factors {

  private final World world;
  private final Map<ProductKey, List<UsageFactor>> known = new HashMap<>();
  private final Map<ProductKey, Set<Pace>> paces = new HashMap<>();

  Factors(World world) {
    this.world = world;
  }

  /** Returns what resources of a product are charged by; nothing if it has no price by use. */
  List<UsageFactor> of(ProductKey key) {
    return known.computeIfAbsent(key, one -> Products.usageFactors(world, one));
  }

  /** Returns how often the use of a product is settled; several ways if its factors differ. */
  Set<Pace> paces(ProductKey key) {
    return paces.computeIfAbsent(
        key,
        one ->
            of(one).stream()
                .map(Factors::pace)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Pace.class))));
  }

  /**
   * Returns the factor that a pattern of use is for: the 95th percentile of a bandwidth, otherwise
   * the first factor that is not time; empty if all are time.
   */
  static Optional<UsageFactor> patterned(List<UsageFactor> all) {
    return all.stream()
        .filter(UsageFactor::isPercentile)
        .findFirst()
        .or(() -> all.stream().filter(one -> !one.isTime()).findFirst());
  }

  static Pace pace(UsageFactor factor) {
    if (factor.isPercentile()) {
      return Pace.PEAKS;
    }
    return switch (factor.settlement()) {
      case HOUR -> Pace.HOUR;
      case DAY -> Pace.DAY;
      case MONTH -> Pace.MONTH;
    };
  }
}
