// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import java.time.Instant;

/**
 * The time for which a quota is there: one cycle, or the whole term.
 *
 * @param number which cycle, from 1
 * @param begin its first second, UTC
 * @param end its last second, UTC
 */
record Window(int number, Instant begin, Instant end) {

  boolean holds(Instant instant) {
    return !instant.isBefore(begin) && !instant.isAfter(end);
  }
}
