// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.time.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A time as scenarios tell it: from the start, from the act it stands in, or on a calendar. */
interface StoryTime {

  /** The start of the world. */
  StoryTime START = (start, act) -> start;

  /** Returns the instant for a world that starts then and an act that happened then. */
  Instant at(Instant start, Instant act);

  /** Reads start, start-P30D, start+P30D, P30D or an instant; empty when the text is none. */
  static Optional<StoryTime> parse(String text) {
    if (text.equals("start")) {
      return Optional.of(START);
    }
    if (text.startsWith("start-")) {
      return Span.parse(text.substring(6)).map(span -> (start, act) -> span.before(start));
    }
    if (text.startsWith("start+")) {
      return Span.parse(text.substring(6)).map(span -> (start, act) -> span.after(start));
    }
    return text.startsWith("P")
        ? Span.parse(text).map(span -> (start, act) -> span.after(act))
        : instant(text);
  }

  private static Optional<StoryTime> instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      return Optional.of((start, act) -> instant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
