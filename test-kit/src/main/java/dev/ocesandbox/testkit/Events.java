// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.Nearest;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** The events that a move of the clock triggered, oldest first. Immutable. */
public final class Events implements Iterable<Event> {

  private final Instant from;
  private final Instant to;
  private final List<Event> all;
  private final Consumer<String> subjectCheck;

  private Events(Instant from, Instant to, List<Event> all, Consumer<String> subjectCheck) {
    this.from = from;
    this.to = to;
    this.all = List.copyOf(all);
    this.subjectCheck = subjectCheck;
  }

  /**
   * Reads events.
   *
   * @param subjectCheck throws an {@code IllegalArgumentException} for an id that does not exist
   */
  static Events of(JsonValue json, Consumer<String> subjectCheck) {
    return new Events(
        json.instant("from"),
        json.instant("to"),
        json.list("events").stream().map(Event::of).toList(),
        subjectCheck);
  }

  /** Returns the time of the world before the move. */
  public Instant from() {
    return from;
  }

  /** Returns the time of the world after the move. */
  public Instant to() {
    return to;
  }

  /** Returns all events. */
  public List<Event> all() {
    return all;
  }

  /**
   * Returns the events of a type.
   *
   * @param type such as {@link EventType#ORDER_CANCELLED}
   * @throws IllegalArgumentException if there is no such type
   */
  public List<Event> ofType(String type) {
    Nearest.known("type of event", type, EventType.all());
    return all.stream().filter(event -> event.type().equals(type)).toList();
  }

  /**
   * Returns the events about an order, coupon, package or resource.
   *
   * @throws IllegalArgumentException if nothing in the world has this id
   */
  public List<Event> about(String subject) {
    List<Event> found = all.stream().filter(event -> event.subject().equals(subject)).toList();
    if (found.isEmpty()) {
      subjectCheck.accept(subject);
    }
    return found;
  }

  @Override
  public Iterator<Event> iterator() {
    return all.iterator();
  }

  @Override
  public String toString() {
    return "%d events from %s to %s: %s".formatted(all.size(), from, to, all);
  }
}
