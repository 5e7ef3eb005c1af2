// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.world.time.Event;
import java.time.Instant;
import java.util.List;

/**
 * Watches a move of a clock while it is decided. It is called by the writer of the world; if it
 * throws, nothing has happened.
 */
public interface MoveWatch {

  /** Watches nothing. */
  MoveWatch NONE =
      new MoveWatch() {
        @Override
        public void reached(Instant at, List<Event> events) {}

        @Override
        public void decided(ClockMove move) {}
      };

  /**
   * Called after each item of the agenda.
   *
   * @param at time of the item, UTC
   * @param events what it caused; often nothing
   */
  void reached(Instant at, List<Event> events);

  /** Called with the result, which has been checked and is published next. */
  void decided(ClockMove move);

  /** Returns a watch that calls this one, then another. */
  default MoveWatch and(MoveWatch other) {
    MoveWatch first = this;
    return new MoveWatch() {
      @Override
      public void reached(Instant at, List<Event> events) {
        first.reached(at, events);
        other.reached(at, events);
      }

      @Override
      public void decided(ClockMove move) {
        first.decided(move);
        other.decided(move);
      }
    };
  }
}
