// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.world.time.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    return Span.parse(span)
        .flatMap(read -> guarded(() -> read.after(from)))
        .filter(Moments::isShowable);
  }

  /** Reads either of the two. */
  static Optional<Instant> secondOrAfter(String text, Instant from) {
    return text.startsWith("P") ? after(text, from) : second(text);
  }

  /** Reads a span of a fixed length: without months and years. */
  static Optional<Duration> fixed(String span) {
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
