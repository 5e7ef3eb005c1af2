// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.money.FineAmount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Spreads an amount evenly over the days of a term. A day has eight decimals, cut off; the last one
 * has the rest. A refund cuts the spread short: its day is then the last one.
 *
 * @param first first day
 * @param term number of days of the whole term
 * @param days number of days that have a part
 */
record EvenSpread(LocalDate first, long term, long days) implements Spread {

  /** Returns a spread over a number of days. */
  static EvenSpread over(LocalDate first, long term) {
    return new EvenSpread(first, term, term);
  }

  /** Returns a spread with all that would be later, or everything, on a day. */
  EvenSpread endingOn(LocalDate day) {
    if (day.isBefore(first)) {
      return over(day, 1);
    }
    return new EvenSpread(first, term, Math.min(days, ChronoUnit.DAYS.between(first, day) + 1));
  }

  private LocalDate last() {
    return first.plusDays(days - 1);
  }

  @Override
  public FineAmount through(LocalDate day, FineAmount amount) {
    long number = ChronoUnit.DAYS.between(first, day) + 1;
    if (number <= 0) {
      return FineAmount.ZERO;
    }
    return number >= days ? amount : amount.dividedBy(term).times(number);
  }

  @Override
  public void addTo(DaySums sums, FineAmount amount) {
    FineAmount daily = days == 1 ? FineAmount.ZERO : amount.dividedBy(term);
    sums.addDaily(first, last().minusDays(1), daily);
    sums.add(last(), amount.minus(daily.times(days - 1)));
  }

  @Override
  public @Nullable LocalDate firstFrom(LocalDate day) {
    LocalDate candidate = day.isBefore(first) ? first : day;
    return candidate.isAfter(last()) ? null : candidate;
  }
}
