// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.TreePSet;

/**
 * What will happen by itself, earliest first. Immutable.
 *
 * @param items sorted by instant, type and subject
 */
public record Agenda(TreePSet<Due> items) {

  /** Nothing will happen. */
  public static final Agenda EMPTY = new Agenda(TreePSet.empty());

  /** Returns this agenda with one more item. */
  public Agenda plus(Due due) {
    return new Agenda(items.plus(due));
  }

  /** Returns this agenda without an item. */
  public Agenda minus(Due due) {
    return new Agenda(items.minus(due));
  }

  /** Returns the earliest item that is due at an instant. */
  public Optional<Due> firstDueAt(Instant instant) {
    return items.isEmpty() || items.first().at().isAfter(instant)
        ? Optional.empty()
        : Optional.of(items.first());
  }
}
