// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The format of X-Sdk-Date, {@code yyyyMMdd'T'HHmmss'Z'} in UTC, and its allowed skew. */
public final class SigningDate {

  /**
   * Maximum difference, inclusive, between X-Sdk-Date and the server's time
   * (https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-001.html).
   */
  public static final Duration ALLOWED_SKEW =
      Contracts.value("gateway.auth.fresh-date", "time").asDuration();

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private SigningDate() {}

  /** Parses a date of the years 1 to 9999; empty for any other format and for invalid dates. */
  public static Optional<Instant> parse(String text) {
    // Parsed by hand for each signed request: DateTimeFormatter takes about eight times as long.
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

  /** Formats an instant of the years 1 to 9999, without fractions of a second. */
  public static String format(Instant instant) {
    return FORMAT.format(instant);
  }

  /** Returns whether a request signed at {@code signed} is accepted at {@code server}. */
  public static boolean isWithinSkew(Instant signed, Instant server) {
    return Duration.between(signed, server).abs().compareTo(ALLOWED_SKEW) <= 0;
  }

  /** Returns the number formed by these digits; -1 if one of them is not an ASCII digit. */
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
