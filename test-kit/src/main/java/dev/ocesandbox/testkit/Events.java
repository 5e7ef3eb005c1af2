// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * The events that a move of the clock triggered, oldest first.
 *
 * @param from the time of the world before the move
 * @param to the time of the world after the move
 * @param all all events
 */
public record Events(Instant from, Instant to, List<Event> all) implements Iterable<Event> {

  /** Creates events with a copy of {@code all}. */
  public Events {
    all = List.copyOf(all);
  }

  static Events of(JsonValue json) {
    return new Events(
        json.instant("from"),
        json.instant("to"),
        json.list("events").stream().map(Event::of).toList());
  }

  /** Returns the events of a type, such as order-cancelled. */
  public List<Event> ofType(String type) {
    return all.stream().filter(event -> event.type().equals(type)).toList();
  }

  /** Returns the events about an order, coupon or resource. */
  public List<Event> about(String subject) {
    return all.stream().filter(event -> event.subject().equals(subject)).toList();
  }

  @Override
  public Iterator<Event> iterator() {
    return all.iterator();
  }
}
