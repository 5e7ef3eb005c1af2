// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.TreePSet;

/**
 * The scheduled items of a world, earliest first. Immutable.
 *
 * @param items items in the order of {@link Due}: by time, then type, then subject
 */
public record Agenda(TreePSet<Due> items) {

  /** An agenda without items. */
  public static final Agenda EMPTY = new Agenda(TreePSet.empty());

  /** Returns this agenda with an item added. */
  public Agenda plus(Due due) {
    return with(items.plus(due));
  }

  /** Returns this agenda with an item removed. */
  public Agenda minus(Due due) {
    return with(items.minus(due));
  }

  @SuppressWarnings("ReferenceEquality") // only saves a copy; comparing contents would cost more
  private Agenda with(TreePSet<Due> other) {
    return other == items ? this : new Agenda(other);
  }

  /** Returns the earliest item that is due at an instant or before it. */
  public Optional<Due> firstDueAt(Instant instant) {
    return items.isEmpty() || items.first().at().isAfter(instant)
        ? Optional.empty()
        : Optional.of(items.first());
  }
}
