// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.time.Instant;
import java.util.Comparator;

/**
 * Sort key of orders: newest first; of two in the same second, the larger id first. Inferred: the
 * page states no default order.
 *
 * @param createdAt when the order was placed
 * @param id id of the order
 */
record OrderKey(Instant createdAt, String id) {

  static final Comparator<OrderKey> NEWEST_FIRST =
      (one, other) -> {
        int later = other.createdAt.compareTo(one.createdAt);
        return later == 0 ? other.id.compareTo(one.id) : later;
      };

  static OrderKey of(Order order) {
    return new OrderKey(order.createdAt(), order.id());
  }
}
