// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The discounts for use during a settlement, so that each is looked up once. */
final class UseDiscounts {

  private final World world;
  private final Map<String, List<Discount>> usable = new HashMap<>();
  private final Map<Wanted, Optional<Discount>> best = new HashMap<>();

  private record Wanted(String customerId, String service, Instant end) {}

  UseDiscounts(World world) {
    this.world = world;
  }

  /**
   * Returns the discount of a customer for use of a cloud service that ended at an instant; null
   * for none.
   */
  @Nullable Discount of(String customerId, String service, Instant end) {
    List<Discount> own = usable.computeIfAbsent(customerId, id -> Discounts.usableBy(world, id));
    return own.isEmpty()
        ? null
        : best.computeIfAbsent(
                new Wanted(customerId, service, end), wanted -> best(own, service, end))
            .orElse(null);
  }

  private static Optional<Discount> best(List<Discount> own, String service, Instant end) {
    return Discounts.bestRatio(
        own.stream()
            .filter(discount -> discount.orderId() == null)
            .filter(discount -> discount.isValidAt(end))
            .filter(
                discount -> discount.effectiveAt() == null || !discount.effectiveAt().isAfter(end))
            .toList(),
        service);
  }
}
