// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How often use is settled. Hours, days and months are those of GMT+8. */
enum Pace {
  HOUR(MeteringLimits.DELAY),
  DAY(MeteringLimits.DELAY),
  MONTH(MeteringLimits.DELAY),
  /** By the month too, but the charge of a bandwidth's peaks is made later. */
  PEAKS(MeteringLimits.DELAY_OF_PEAKS);

  private final Duration documented;
  private final String type = "metering.settle-" + name().toLowerCase(Locale.ROOT);

  Pace(Duration documented) {
    this.documented = documented;
  }

  /** Returns the type of the agenda items of its settlements. */
  String type() {
    return type;
  }

  /** Returns the period that an instant is in. */
  Period around(Instant instant) {
    if (this == HOUR) {
      Instant begin = instant.truncatedTo(ChronoUnit.HOURS);
      return new Period(begin, begin.plus(1, ChronoUnit.HOURS));
    }
    LocalDate day = BusinessTime.day(instant);
    if (this == DAY) {
      return days(day, day.plusDays(1));
    }
    Cycle month = Cycle.of(instant);
    return days(month.firstDay(), month.next().firstDay());
  }

  private static Period days(LocalDate first, LocalDate next) {
    return new Period(BusinessTime.startOf(first), BusinessTime.startOf(next));
  }

  /** Returns about how many periods there are between two instants, never too few. */
  long periods(Instant from, Instant to) {
    long shortest = this == HOUR ? 1 : this == DAY ? 24 : 28 * 24;
    return Duration.between(from, to).toHours() / shortest + 1;
  }

  /** Returns when a period that ends at an instant is settled. */
  Instant settledAt(Settings settings, Instant end) {
    Duration set = settings.billing().settlementDelay();
    return end.plus(set == null ? documented : set);
  }
}
