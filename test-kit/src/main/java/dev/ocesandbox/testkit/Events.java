// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * What a move of the clock has brought about, in the order in which it happened.
 *
 * @param from when the move began, in the time of the world
 * @param to when it ended
 * @param all every event
 */
public record Events(Instant from, Instant to, List<Event> all) implements Iterable<Event> {

  /** Copies the events. */
  public Events {
    all = List.copyOf(all);
  }

  static Events of(Tree move) {
    return new Events(
        move.instant("from"),
        move.instant("to"),
        move.all("events").stream().map(Event::of).toList());
  }

  /** Returns the events of one type, such as order-cancelled. */
  public List<Event> ofType(String type) {
    return all.stream().filter(event -> event.type().equals(type)).toList();
  }

  /** Returns the events that happened to one thing, by its id. */
  public List<Event> about(String subject) {
    return all.stream().filter(event -> event.subject().equals(subject)).toList();
  }

  @Override
  public Iterator<Event> iterator() {
    return all.iterator();
  }
}
