// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import java.time.Instant;

/**
 * The time that a quota is for: a cycle or a whole term.
 *
 * @param begin its first second, UTC
 * @param end its last second, UTC
 */
record QuotaPeriod(Instant begin, Instant end) {

  boolean contains(Instant instant) {
    return !instant.isBefore(begin) && !instant.isAfter(end);
  }

  /** Returns the part that lies within another period. */
  QuotaPeriod within(QuotaPeriod other) {
    return new QuotaPeriod(
        begin.isBefore(other.begin) ? other.begin : begin,
        end.isAfter(other.end) ? other.end : end);
  }
}
