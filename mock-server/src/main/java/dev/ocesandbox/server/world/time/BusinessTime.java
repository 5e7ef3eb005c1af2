// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The two time zones of the API: answers are in UTC, business days and months in GMT+8. */
public final class BusinessTime {

  /** The zone of bills, days and terms. */
  public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter CYCLE =
      DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZONE);

  private BusinessTime() {}

  /** Writes an instant as answers do: 2019-05-06T08:05:01Z. */
  public static String wire(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Returns the bill cycle an instant falls into, such as 2026-11, in GMT+8. */
  public static String cycle(Instant instant) {
    return CYCLE.format(instant);
  }

  /** Returns the business day of an instant. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** Returns the first instant of a business day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay().toInstant(ZONE);
  }

  /** Returns the last second of a business day. */
  public static Instant endOf(LocalDate day) {
    return day.atTime(LocalTime.MAX).toInstant(ZONE).truncatedTo(ChronoUnit.SECONDS);
  }
}
