// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.usage;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.metering.Metered;
import dev.ocesandbox.server.domain.metering.PeakMonth;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.time.LocalTime;

/** When the figures of a month can be seen. */
final class FigureTime {

  private static final LocalTime HOUR =
      Contracts.value("usage.figures.on-the-second", "hour").asTime();

  private FigureTime() {}

  /** Returns whether the figures of a month of a resource are shown at an instant. */
  static boolean isShown(World world, Metered resource, Cycle cycle, Instant now) {
    Instant second = cycle.next().firstDay().plusDays(1).atTime(HOUR).toInstant(BusinessTime.ZONE);
    return (world.settings().billing().atOnce() || !now.isBefore(second))
        && PeakMonth.isCharged(world, resource, cycle, now);
  }
}
