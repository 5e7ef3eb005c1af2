// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.time.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A time in a scenario file: the start of the world, a span before or after it, or an instant. */
interface RelativeTime {

  /** The start of the world. */
  RelativeTime START = start -> start;

  /** Returns the instant for a world that starts at {@code start}. */
  Instant at(Instant start);

  /** Parses {@code start}, {@code start-P30D}, {@code start+P30D} or an instant in UTC. */
  static Optional<RelativeTime> parse(String text) {
    return text.equals("start") ? Optional.of(START) : span(text).or(() -> instant(text));
  }

  /** Parses {@code start-P30D} or {@code start+P30D}. */
  static Optional<RelativeTime> span(String text) {
    if (text.startsWith("start-P")) {
      return Span.parse(text.substring(6)).map(span -> span::before);
    }
    return text.startsWith("start+P")
        ? Span.parse(text.substring(6)).map(span -> span::after)
        : Optional.empty();
  }

  private static Optional<RelativeTime> instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      return Optional.of(start -> instant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
