// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A range of time with both ends included.
 *
 * @param from first instant; null for no limit
 * @param to last instant; null for no limit
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant to) {

  /** Returns whether it has no limit. */
  public boolean isOpen() {
    return from == null && to == null;
  }

  /** Returns whether an instant is before it. */
  public boolean isAfter(Instant instant) {
    return from != null && instant.isBefore(from);
  }

  /** Returns whether an instant is after it. */
  public boolean isBefore(Instant instant) {
    return to != null && instant.isAfter(to);
  }

  /** Returns whether an instant is in it. */
  public boolean contains(Instant instant) {
    return !isAfter(instant) && !isBefore(instant);
  }
}
