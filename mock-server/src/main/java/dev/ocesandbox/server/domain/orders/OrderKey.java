// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where an order stands in a list: the newest first, and of two of one second the larger number.
 * Inferred: the page states no default order.
 *
 * @param createdAt when it was made
 * @param id its number
 */
record OrderKey(Instant createdAt, String id) {

  static final Comparator<OrderKey> NEWEST_FIRST =
      Comparator.comparing(OrderKey::createdAt).thenComparing(OrderKey::id).reversed();

  static OrderKey of(Order order) {
    return new OrderKey(order.createdAt(), order.id());
  }
}
