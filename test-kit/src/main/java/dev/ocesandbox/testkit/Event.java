// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened by itself in a world.
 *
 * @param at when, in the time of the world
 * @param type what, such as order-cancelled or coupon-expired
 * @param subject id of what it happened to
 * @param details more about it, by the type
 */
public record Event(Instant at, String type, String subject, Map<String, String> details) {

  /** Copies the details. */
  public Event {
    details = Map.copyOf(details);
  }

  static Event of(Tree tree) {
    Map<String, String> details = new LinkedHashMap<>();
    if (tree.value() instanceof Map<?, ?> all) {
      all.forEach((name, value) -> details.put(String.valueOf(name), String.valueOf(value)));
    }
    details.keySet().removeAll(java.util.Set.of("at", "type", "subject"));
    return new Event(tree.instant("at"), tree.text("type"), tree.text("subject"), details);
  }
}
