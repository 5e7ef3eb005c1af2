// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Span;
import dev.ocesandbox.server.world.time.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Finds when a term must have begun to end at a wanted time.
 *
 * <p>Terms of days, months and years end with the last second of a day in GMT+8: that of the wanted
 * day, or of the day before where the term is to be over by now. Where no such term ends on a day,
 * as a month does not on 31 March, it ends on the last day before that it can.
 *
 * @param term how long
 * @param now the world's
 */
record PastTerm(Term term, Instant now) {

  private static final int HOURS = 4;
  private static final Duration FARTHEST = Duration.ofDays(36_525);

  /** Reads an end: an instant, or a span after now, or with a minus before it. */
  static Optional<Instant> end(String text, Instant now) {
    return text.startsWith("-")
        ? Span.parse(text.substring(1)).map(span -> span.before(now))
        : TimeText.secondOrAfter(text, now);
  }

  /** Returns when it began; empty when it has not by now, or began over a hundred years ago. */
  Optional<Instant> begin(Instant end) {
    Instant begin =
        term.periodType() == HOURS
            ? end.minus(Duration.ofHours(periods())).truncatedTo(ChronoUnit.SECONDS)
            : onDay(end);
    return begin.isAfter(now) || begin.isBefore(now.minus(FARTHEST))
        ? Optional.empty()
        : Optional.of(begin);
  }

  private Instant onDay(Instant end) {
    LocalDate last = BusinessTime.day(end);
    boolean over = end.isBefore(now);
    if (over && !BusinessTime.endOf(last).isBefore(now)) {
      last = last.minusDays(1);
    }
    LocalDate first = last.minus(period());
    Instant ends = term.endFrom(at(first));
    return !over && ends != null && ends.isBefore(now) ? at(first.plusDays(1)) : at(first);
  }

  private Period period() {
    return switch (term.periodType()) {
      case 0 -> Period.ofDays(periods());
      case 2 -> Period.ofMonths(periods());
      default -> Period.ofYears(periods());
    };
  }

  private int periods() {
    Integer number = term.periodNum();
    return number == null ? 1 : number;
  }

  /** The time of the day is that of now. */
  private Instant at(LocalDate day) {
    LocalTime time = OffsetDateTime.ofInstant(now, BusinessTime.ZONE).toLocalTime();
    return day.atTime(time).toInstant(BusinessTime.ZONE).truncatedTo(ChronoUnit.SECONDS);
  }
}
