// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The time zones of the API: responses use UTC, business days and billing months use GMT+8. */
public final class BusinessTime {

  /** The time zone of billing months, business days and subscription terms: GMT+8. */
  public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter CYCLE =
      DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZONE);

  private BusinessTime() {}

  /** Formats an instant as in responses, in UTC without fractions: 2019-05-06T08:05:01Z. */
  public static String wire(Instant instant) {
    long second = instant.getEpochSecond();
    return WireTime.covers(second)
        ? WireTime.of(second)
        : instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Returns the billing month of an instant in GMT+8, such as 2026-11. */
  public static String cycle(Instant instant) {
    return CYCLE.format(instant);
  }

  /** Returns the day of an instant in GMT+8. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** Returns the first instant of a day in GMT+8. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay().toInstant(ZONE);
  }

  /** Returns the last second of a day in GMT+8. */
  public static Instant endOf(LocalDate day) {
    return day.atTime(LocalTime.MAX).toInstant(ZONE).truncatedTo(ChronoUnit.SECONDS);
  }
}
