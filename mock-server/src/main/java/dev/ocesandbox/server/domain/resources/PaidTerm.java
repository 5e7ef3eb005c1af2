// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stretch of time that an order line has paid for a resource.
 *
 * @param orderId the order
 * @param lineId its line
 * @param share which of the equal shares of the line this resource has, from 0
 * @param shares into how many shares the line is split: one for each resource that it bought
 * @param begin when the stretch begins, UTC
 * @param end its last second, UTC
 */
public record PaidTerm(
    String orderId, String lineId, int share, int shares, Instant begin, Instant end) {

  /** Returns the order and, where that is a composite one, the sub order of the line. */
  Set<String> orderNumbers() {
    int end = lineId.lastIndexOf('-');
    return end < 0 ? Set.of(orderId) : new TreeSet<>(List.of(orderId, lineId.substring(0, end)));
  }

  /** Tells whether a number is one of its order numbers; makes nothing, for it is asked often. */
  boolean isOf(String number) {
    return orderId.equals(number)
        || (lineId.startsWith(number) && lineId.lastIndexOf('-') == number.length());
  }

  /** Tells whether the stretch has begun at an instant. */
  public boolean hasBegun(Instant now) {
    return !begin.isAfter(now);
  }
}
