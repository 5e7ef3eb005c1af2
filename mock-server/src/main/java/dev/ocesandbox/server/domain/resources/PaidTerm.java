// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A term of a resource that an order line has paid for.
 *
 * @param orderId id of the order
 * @param lineId id of the order line
 * @param share which share of the line belongs to this resource, from 0
 * @param shares number of equal shares of the line: one for each resource that it bought
 * @param begin its first second, UTC
 * @param end its last second, UTC
 */
public record PaidTerm(
    String orderId, String lineId, int share, int shares, Instant begin, Instant end) {

  /** Returns the id of the order and, for a composite order, that of the sub order. */
  Set<String> orderNumbers() {
    int end = lineId.lastIndexOf('-');
    return end < 0 || (end == orderId.length() && lineId.startsWith(orderId))
        ? Set.of(orderId)
        : new TreeSet<>(List.of(orderId, lineId.substring(0, end)));
  }

  /**
   * Returns whether an id is one of its order ids, without allocation, because this is called
   * often.
   */
  boolean isOf(String number) {
    return orderId.equals(number)
        || (lineId.startsWith(number) && lineId.lastIndexOf('-') == number.length());
  }

  /** Returns whether it has begun at an instant. */
  public boolean hasBegun(Instant now) {
    return !begin.isAfter(now);
  }
}
