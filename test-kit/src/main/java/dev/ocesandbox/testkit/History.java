// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last 1,000 events that moves of a clock were answered with. A world keeps none itself.
 * Thread-safe.
 */
final class History {

  private static final int MOST = 1_000;

  private final Deque<Map<String, String>> events = new ArrayDeque<>();

  /** Notes the events of an answer, if it tells of any. */
  synchronized void note(Tree answer) {
    for (Tree event : answer.all("events")) {
      events.addLast(texts(event));
      if (events.size() > MOST) {
        events.removeFirst();
      }
    }
  }

  private static Map<String, String> texts(Tree event) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (event.value() instanceof Map<?, ?> fields) {
      fields.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    }
    return texts;
  }

  synchronized List<Map<String, String>> all() {
    return List.copyOf(events);
  }
}
