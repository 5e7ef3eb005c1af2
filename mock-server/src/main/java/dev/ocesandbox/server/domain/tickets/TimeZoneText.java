// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.world.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and writes times in the time zone of a request. */
public final class TimeZoneText {

  /** The zone of requests that name none. */
  public static final String DEFAULT = "GMT+8";

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern ONE_DIGIT = Pattern.compile("([+-])([0-9]:)");

  private final ZoneId zone;

  private TimeZoneText(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Returns the zone with a name such as GMT+8, GMT+08:00, GMT+5:30 or UTC; empty if there is none.
   */
  public static Optional<TimeZoneText> of(String name) {
    try {
      String padded = ONE_DIGIT.matcher(name.strip()).replaceFirst("$10$2");
      return Optional.of(new TimeZoneText(ZoneId.of(padded)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns an instant as text, such as 2026-01-31 09:30:00. */
  public String text(Instant at) {
    return FORM.format(at.atZone(zone));
  }

  /** Reads such a text; empty if the time does not exist. */
  Optional<Instant> instant(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, FORM).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the refusal of a value that is no time or no zone. */
  public static Refusal refusal(String field, String value) {
    return new Refusal("tickets.time.exists", Map.of("field", field, "value", value));
  }
}
