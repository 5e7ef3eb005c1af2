// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An event that a move of the clock triggered, such as the expiry of a coupon.
 *
 * @param at when it happened, in the time of the world
 * @param type such as order-cancelled or coupon-expired
 * @param subject id of the order, coupon or resource that it is about
 * @param details further fields, which depend on the type
 */
public record Event(Instant at, String type, String subject, Map<String, String> details) {

  /** Creates an event with a copy of {@code details}. */
  public Event {
    details = Map.copyOf(details);
  }

  static Event of(JsonValue json) {
    Map<String, String> details = fields(json);
    details.keySet().removeAll(List.of("at", "type", "subject"));
    return new Event(json.instant("at"), json.text("type"), json.text("subject"), details);
  }

  /** Returns all fields of an event as text. */
  static Map<String, String> fields(JsonValue json) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (json.value() instanceof Map<?, ?> map) {
      map.forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
    }
    return fields;
  }
}
