// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calculates the cycles in which quotas are reset (api_order_00028): by the calendar in GMT+8, or
 * counted from the day on which the package took effect. Inferred: a cycle of the second kind ends
 * at 23:59:59, as a term of its length does, and the last one ends with the term; a renewed term
 * has its own cycles.
 */
final class Cycles {

  private static final int HOUR = 1;
  private static final int DAY = 2;
  private static final int WEEK = 3;
  private static final int MONTH = 4;
  private static final int MONTHS_OF_A_YEAR = 12;

  private Cycles() {}

  /**
   * Returns the term at an instant: the first one before they begin, the last one after they end.
   */
  static QuotaPeriod term(List<PaidTerm> terms, Instant now) {
    return windowOf(terms.get(place(terms, now)));
  }

  /**
   * Returns the cycle at an instant, or the nearest one; the whole term if quotas are not reset.
   */
  static QuotaPeriod at(@Nullable Reuse reuse, List<PaidTerm> terms, Instant now) {
    QuotaPeriod term = term(terms, now);
    if (reuse == null) {
      return term;
    }
    Instant within =
        now.isBefore(term.begin()) ? term.begin() : now.isAfter(term.end()) ? term.end() : now;
    QuotaPeriod cycle =
        reuse.byCalendar()
            ? byCalendar(reuse.cycle(), within)
            : bySubscription(reuse.cycle(), terms, within);
    return cycle.within(term);
  }

  private static int place(List<PaidTerm> terms, Instant now) {
    int place = terms.size() - 1;
    while (place > 0 && !terms.get(place).hasBegun(now)) {
      place--;
    }
    return place;
  }

  private static QuotaPeriod windowOf(PaidTerm term) {
    return new QuotaPeriod(term.begin(), term.end());
  }

  private static QuotaPeriod byCalendar(int cycle, Instant now) {
    LocalDate day = BusinessTime.day(now);
    return switch (cycle) {
      case HOUR -> hour(now.truncatedTo(ChronoUnit.HOURS));
      case DAY -> days(day, day);
      case WEEK -> days(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), sunday(day));
      case MONTH -> days(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
      default -> days(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
    };
  }

  private static LocalDate sunday(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  private static QuotaPeriod hour(Instant begin) {
    return new QuotaPeriod(begin, begin.plus(Duration.ofHours(1)).minusSeconds(1));
  }

  private static QuotaPeriod days(LocalDate first, LocalDate last) {
    return new QuotaPeriod(BusinessTime.startOf(first), BusinessTime.endOf(last));
  }

  private static QuotaPeriod bySubscription(int cycle, List<PaidTerm> terms, Instant now) {
    int place = place(terms, now);
    Instant begin = terms.get(place).begin();
    if (cycle == HOUR) {
      return hour(begin.plus(Duration.ofHours(ChronoUnit.HOURS.between(begin, now))));
    }
    // The cycles of a further term are counted from the last day of the term before.
    LocalDate from = BusinessTime.day(place == 0 ? begin : begin.minusSeconds(1));
    int dayOfMonth = dayOfMonth(BusinessTime.day(terms.get(0).begin()), from);
    LocalDate day = BusinessTime.day(now);
    long number = Math.max(1, passed(cycle, from, day));
    while (last(cycle, from, dayOfMonth, number).isBefore(day)) {
      number++;
    }
    LocalDate before = number == 1 ? from : last(cycle, from, dayOfMonth, number - 1);
    return new QuotaPeriod(
        number == 1 ? begin : BusinessTime.endOf(before).plusSeconds(1),
        BusinessTime.endOf(last(cycle, from, dayOfMonth, number)));
  }

  /** After a 30th comes a 31st if the first term began on a 31st, as for renewed terms. */
  private static int dayOfMonth(LocalDate first, LocalDate from) {
    boolean kept = from.getDayOfMonth() == Math.min(first.getDayOfMonth(), from.lengthOfMonth());
    return kept ? first.getDayOfMonth() : from.getDayOfMonth();
  }

  /** Returns an upper limit of the number of whole cycles that have passed. */
  private static long passed(int cycle, LocalDate from, LocalDate day) {
    return switch (cycle) {
      case DAY -> ChronoUnit.DAYS.between(from, day);
      case WEEK -> ChronoUnit.WEEKS.between(from, day);
      case MONTH -> ChronoUnit.MONTHS.between(from, day);
      default -> ChronoUnit.YEARS.between(from, day);
    };
  }

  /** Returns the last day of a cycle. */
  private static LocalDate last(int cycle, LocalDate from, int dayOfMonth, long number) {
    if (cycle == DAY || cycle == WEEK) {
      return cycle == DAY ? from.plusDays(number) : from.plusWeeks(number);
    }
    YearMonth month =
        YearMonth.from(from).plusMonths(cycle == MONTH ? number : number * MONTHS_OF_A_YEAR);
    return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
  }
}
