// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.usage;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.metering.Metered;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.PeakFigures;
import dev.ocesandbox.server.domain.metering.PeakMonth;
import dev.ocesandbox.server.domain.metering.PeakType;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which usage is asked for.
 *
 * @param customerId the caller; its members have bills of their own
 * @param cycle month
 * @param service cloud service
 * @param resourceType resource type
 * @param type usage type
 * @param now time of the world, UTC
 */
record UsageQuery(
    String customerId,
    Cycle cycle,
    String service,
    String resourceType,
    PeakType type,
    Instant now) {

  private static final int LISTED =
      (int) Contracts.value("usage.query.three-years", "time").asPeriod().toTotalMonths();

  private static final Comparator<Metered> OLDEST_FIRST =
      Comparator.comparing(Metered::begunAt).thenComparing(Metered::id);

  /** Returns the resources that were metered in the month, oldest first. */
  List<Metered> resources(World world) {
    return isListed()
        ? Metering.of(world, customerId)
            .filter(resource -> matches(world, resource))
            .sorted(OLDEST_FIRST)
            .toList()
        : List.of();
  }

  /** Returns a resource of the list; empty if it is not in it. */
  Optional<Metered> resource(World world, String id) {
    return Metering.find(world, id)
        .filter(resource -> isListed() && resource.customerId().equals(customerId))
        .filter(resource -> matches(world, resource));
  }

  private boolean isListed() {
    Cycle present = Cycle.of(now);
    return cycle.compareTo(present) <= 0 && cycle.compareTo(present.plus(-LISTED)) > 0;
  }

  private boolean matches(World world, Metered resource) {
    return resource.product().key().serviceTypeCode().equals(service)
        && resource.product().key().resourceTypeCode().equals(resourceType)
        && PeakMonth.isMetered(world, resource, cycle)
        && PeakMonth.isBilled(world, resource, type);
  }

  /** Returns the month of a resource of the list. */
  PeakMonth month(World world, Metered resource) {
    return PeakMonth.of(world, resource, type, cycle, now).orElseThrow();
  }

  /** Returns the figures of such a month; null as long as they are not shown. */
  @Nullable PeakFigures figures(World world, Metered resource) {
    return FigureTime.isShown(world, resource, cycle, now)
        ? month(world, resource).figures()
        : null;
  }
}
