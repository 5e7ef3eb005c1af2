// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the instants and spans of control requests.
 *
 * <p>A world keeps whole seconds and years of four digits; what cannot be shown so is no moment.
 * Months and years are those of the calendar in GMT+8: a month after 31 January is the last day of
 * February.
 */
final class Moments {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private Moments() {}

  /** Reads an instant. */
  static Optional<Instant> instant(String text) {
    return guarded(() -> OffsetDateTime.parse(text).toInstant()).filter(Moments::isShowable);
  }

  /** Reads an instant of a world; fractions of a second are cut off. */
  static Optional<Instant> second(String text) {
    return instant(text).map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Reads a span such as P1M or P1DT12H and adds it to an instant. */
  static Optional<Instant> after(String span, Instant from) {
    return guarded(
            () ->
                LocalDateTime.ofInstant(from, BusinessTime.ZONE)
                    .plus(days(span))
                    .plus(time(span))
                    .toInstant(BusinessTime.ZONE))
        .filter(Moments::isShowable);
  }

  /** Reads either of the two. */
  static Optional<Instant> secondOrAfter(String text, Instant from) {
    return text.startsWith("P") ? after(text, from) : second(text);
  }

  /** Reads a span of a fixed length: without months and years. */
  static Optional<Duration> fixed(String span) {
    boolean isFixed = guarded(() -> days(span)).filter(d -> d.toTotalMonths() == 0).isPresent();
    return isFixed
        ? after(span, Instant.EPOCH).map(end -> Duration.between(Instant.EPOCH, end))
        : Optional.empty();
  }

  private static Period days(String span) {
    int time = span.indexOf('T');
    String days = time < 0 ? span : span.substring(0, time);
    return days.equals("P") ? Period.ZERO : Period.parse(days);
  }

  private static Duration time(String span) {
    int time = span.indexOf('T');
    return time < 0 ? Duration.ZERO : Duration.parse("P" + span.substring(time));
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
