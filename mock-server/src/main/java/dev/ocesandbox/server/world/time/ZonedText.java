// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Times without offset, such as 2026-01-15 16:30:00, in a time zone that a header names. */
public final class ZonedText {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  private ZonedText() {}

  /**
   * Returns the time zone that a text names, such as GMT+8, GMT+08:00, UTC or Asia/Shanghai. An
   * unknown or empty one is GMT+8.
   */
  public static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.trim());
    } catch (DateTimeException e) {
      return BusinessTime.ZONE;
    }
  }

  /** Returns the instant of a text; empty if it is no time that exists. */
  public static Optional<Instant> instant(String text, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(text, SECOND).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
