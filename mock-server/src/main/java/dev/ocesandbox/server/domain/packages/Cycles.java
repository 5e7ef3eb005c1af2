// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When quotas come back (api_order_00028): by the calendar in GMT+8, or counted from the day on
 * which the package took effect. Inferred: a cycle of the second kind ends at 23:59:59 as a term of
 * its length does, and the last one with the package.
 */
final class Cycles {

  private static final int HOUR = 1;
  private static final int DAY = 2;
  private static final int WEEK = 3;
  private static final int MONTH = 4;

  private Cycles() {}

  /** Returns the first cycle; the whole term when nothing comes back. */
  static Window first(@Nullable Reuse reuse, Instant begin, Instant end) {
    Window term = new Window(1, begin, end);
    return reuse == null ? term : cut(1, begin, fullEnd(reuse, term, 1, begin), end);
  }

  /** Returns the cycle after the current one of a package that has one. */
  static Window next(ResourcePackage of, Reuse reuse) {
    Window before = of.window();
    int number = before.number() + 1;
    Instant begin = before.end().plusSeconds(1);
    return cut(number, begin, fullEnd(reuse, of.term(), number, begin), of.term().end());
  }

  /** Returns when the current cycle would end if the package did not end before. */
  static Instant fullEnd(ResourcePackage of, Reuse reuse) {
    return fullEnd(reuse, of.term(), of.window().number(), of.window().begin());
  }

  private static Window cut(int number, Instant begin, Instant full, Instant end) {
    return new Window(number, begin, full.isBefore(end) ? full : end);
  }

  private static Instant fullEnd(Reuse reuse, Window term, int number, Instant begin) {
    return reuse.byCalendar()
        ? byCalendar(reuse.cycle(), begin)
        : bySubscription(reuse.cycle(), term.begin(), number);
  }

  private static Instant byCalendar(int cycle, Instant begin) {
    LocalDate day = BusinessTime.day(begin);
    return switch (cycle) {
      case HOUR -> begin.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)).minusSeconds(1);
      case DAY -> BusinessTime.endOf(day);
      case WEEK -> BusinessTime.endOf(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
      case MONTH -> BusinessTime.endOf(day.with(TemporalAdjusters.lastDayOfMonth()));
      default -> BusinessTime.endOf(day.with(TemporalAdjusters.lastDayOfYear()));
    };
  }

  private static Instant bySubscription(int cycle, Instant effective, int number) {
    LocalDate day = BusinessTime.day(effective);
    return switch (cycle) {
      case HOUR -> effective.plus(Duration.ofHours(number)).minusSeconds(1);
      case DAY -> BusinessTime.endOf(day.plusDays(number));
      case WEEK -> BusinessTime.endOf(day.plusWeeks(number));
      case MONTH -> BusinessTime.endOf(day.plusMonths(number));
      default -> BusinessTime.endOf(day.plusYears(number));
    };
  }
}
