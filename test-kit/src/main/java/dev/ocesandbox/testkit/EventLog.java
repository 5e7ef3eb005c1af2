// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The last 1,000 events that clock moves returned. The server reports events once and does not keep
 * them. Thread-safe.
 */
final class EventLog {

  private static final int CAPACITY = 1_000;

  private final Deque<Map<String, String>> events = new ArrayDeque<>();

  /** Adds the events of a response, if it has any. */
  synchronized void add(JsonValue response) {
    for (JsonValue event : response.list("events")) {
      events.addLast(Event.fields(event));
      if (events.size() > CAPACITY) {
        events.removeFirst();
      }
    }
  }

  /** Returns the events, oldest first. */
  synchronized List<Map<String, String>> all() {
    return List.copyOf(events);
  }
}
