// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The text form of X-Sdk-Date, {@code yyyyMMdd'T'HHmmss'Z'} in UTC, and how old it may be. */
public final class SigningDate {

  /**
   * How far X-Sdk-Date may lie from the server's time, either way and inclusive
   * (https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-001.html).
   */
  public static final Duration ALLOWED_SKEW = Duration.ofMinutes(15);

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private SigningDate() {}

  /** Reads a date; empty for any other form and for days and times that do not exist. */
  public static Optional<Instant> parse(String text) {
    if (text.length() != 16 || text.charAt(8) != 'T' || text.charAt(15) != 'Z') {
      return Optional.empty();
    }
    int year = number(text, 0, 4);
    int month = number(text, 4, 6);
    int day = number(text, 6, 8);
    int hour = number(text, 9, 11);
    int minute = number(text, 11, 13);
    int second = number(text, 13, 15);
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    if (day > YearMonth.of(year, month).lengthOfMonth()) {
      return Optional.empty();
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return Optional.empty();
    }
    LocalDateTime time = LocalDateTime.of(year, month, day, hour, minute, second);
    return Optional.of(time.toInstant(ZoneOffset.UTC));
  }

  /** Writes an instant of the years 1 to 9999; parts of a second are cut off. */
  public static String format(Instant instant) {
    return FORMAT.format(instant);
  }

  /** Whether a request signed at one instant may still, or already, be accepted at the other. */
  public static boolean isWithinSkew(Instant signed, Instant server) {
    return Duration.between(signed, server).abs().compareTo(ALLOWED_SKEW) <= 0;
  }

  /** The number that these digits form; -1 when one of them is no ASCII digit. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
