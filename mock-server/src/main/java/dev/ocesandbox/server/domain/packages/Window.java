// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import java.time.Instant;

/**
 * The time for which a quota is there: one cycle, or a whole term.
 *
 * @param begin its first second, UTC
 * @param end its last second, UTC
 */
record Window(Instant begin, Instant end) {

  boolean holds(Instant instant) {
    return !instant.isBefore(begin) && !instant.isAfter(end);
  }

  /** Returns what of this lies within another one. */
  Window within(Window other) {
    return new Window(
        begin.isBefore(other.begin) ? other.begin : begin,
        end.isAfter(other.end) ? other.end : end);
  }
}
