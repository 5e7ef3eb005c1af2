// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Parses instants and spans of control requests. All methods return an empty result for invalid
 * text and for times outside the years 1 to 9999.
 *
 * <p>Years, months and days are counted on the calendar of GMT+8; a month after 31 January is the
 * last day of February.
 */
public final class TimeText {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private TimeText() {}

  /** Parses an instant with any offset, such as 2026-01-15T16:30:00+08:00. */
  public static Optional<Instant> instant(String text) {
    return guarded(() -> OffsetDateTime.parse(text).toInstant()).filter(TimeText::isShowable);
  }

  /** Parses an instant of the world's time; fractions of a second are dropped. */
  public static Optional<Instant> second(String text) {
    return instant(text).map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Parses a span such as P1M or P1DT12H and adds it to an instant. */
  public static Optional<Instant> after(String span, Instant from) {
    return Span.parse(span)
        .flatMap(read -> guarded(() -> read.after(from)))
        .filter(TimeText::isShowable);
  }

  /** Parses an instant of the world's time, or a span that is added to {@code from}. */
  public static Optional<Instant> secondOrAfter(String text, Instant from) {
    return text.startsWith("P") ? after(text, from) : second(text);
  }

  /** Parses a span of fixed length, that is, without months and years. */
  public static Optional<Duration> fixed(String span) {
    return Span.parse(span)
        .filter(read -> read.days().toTotalMonths() == 0)
        .flatMap(read -> after(span, Instant.EPOCH))
        .map(end -> Duration.between(Instant.EPOCH, end));
  }

  private static boolean isShowable(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(LAST);
  }

  private static <T> Optional<T> guarded(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
