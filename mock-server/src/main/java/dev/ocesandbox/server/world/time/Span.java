// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Optional;

/**
 * An ISO 8601 duration, such as P1M or P1DT2H. Years, months and days are counted on the calendar
 * of GMT+8.
 *
 * @param days years, months and days
 * @param time hours, minutes and seconds
 */
public record Span(Period days, Duration time) {

  /** The span of no length. */
  public static final Span ZERO = new Span(Period.ZERO, Duration.ZERO);

  /** Parses a span; the result is empty if the text is not one. */
  public static Optional<Span> parse(String text) {
    int split = text.indexOf('T');
    String days = split < 0 ? text : text.substring(0, split);
    String time = split < 0 ? "PT0S" : "P" + text.substring(split);
    try {
      return text.matches("P.*\\d[YMWDHS]")
          ? Optional.of(
              new Span(days.equals("P") ? Period.ZERO : Period.parse(days), Duration.parse(time)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the instant that is this span after another. */
  public Instant after(Instant from) {
    return OffsetDateTime.ofInstant(from, BusinessTime.ZONE).plus(days).plus(time).toInstant();
  }

  /** Returns the instant that is this span before another. */
  public Instant before(Instant to) {
    return OffsetDateTime.ofInstant(to, BusinessTime.ZONE).minus(days).minus(time).toInstant();
  }
}
