// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What can be seen of costs. They follow the bills with a delay.
 *
 * @param tradedUntil last deduction whose original costs are there, UTC
 * @param amortizedUntil last day whose amortized costs are there, GMT+8
 * @param settledUntil last month whose monthly settlements are in amortized costs
 */
record CostView(Instant tradedUntil, LocalDate amortizedUntil, Cycle settledUntil) {

  private static final Duration AFTER_DEDUCTION =
      Contracts.value("costs.original.after-an-hour", "time").asDuration();
  private static final Duration AFTER_DAY =
      Contracts.value("costs.amortized.after-a-day", "time").asDuration();
  private static final LocalTime HOUR_OF_SETTLEMENTS =
      Contracts.value("costs.amortized.after-a-day", "hour").asTime();

  /** Day of the next month on which monthly settlements are there. */
  private static final int DAY_OF_SETTLEMENTS = 4;

  /** Returns what can be seen at an instant: with the settings of the world, late or at once. */
  static CostView of(World world, Instant now) {
    return world.settings().billing().atOnce() ? atOnce(now) : documented(now);
  }

  /** Returns a view without delays. It has no days after the present one either. */
  static CostView atOnce(Instant now) {
    return new CostView(now, BusinessTime.day(now), Cycle.of(now));
  }

  private static CostView documented(Instant now) {
    LocalDate today = BusinessTime.day(now);
    Instant settled =
        BusinessTime.startOf(today.withDayOfMonth(DAY_OF_SETTLEMENTS))
            .plus(Duration.between(LocalTime.MIDNIGHT, HOUR_OF_SETTLEMENTS));
    return new CostView(
        now.minus(AFTER_DEDUCTION),
        BusinessTime.day(now.minus(AFTER_DAY)).minusDays(1),
        Cycle.of(now).plus(now.isBefore(settled) ? -2 : -1));
  }

  /** Returns the last day that costs of a kind can be on, GMT+8. */
  LocalDate lastDay(boolean amortized) {
    return amortized ? amortizedUntil : BusinessTime.day(tradedUntil);
  }

  /** Returns whether the original costs of a deduction are there. */
  boolean showsOriginal(Instant tradedAt) {
    return !tradedAt.isAfter(tradedUntil);
  }
}
