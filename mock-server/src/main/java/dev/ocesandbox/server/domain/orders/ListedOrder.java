// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Ranked;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order in a group.
 *
 * @param key its sort key
 * @param paidAt when it was paid; null if it was not
 */
record ListedOrder(OrderKey key, @Nullable Instant paidAt) implements Ranked.Timed {

  static final Comparator<ListedOrder> NEWEST_FIRST =
      Comparator.comparing(ListedOrder::key, OrderKey.NEWEST_FIRST);

  static ListedOrder of(Order order) {
    return new ListedOrder(OrderKey.of(order), order.progress().paidAt());
  }

  /** Returns when it was paid, or placed if it was not paid. */
  @Override
  public Instant time() {
    return Objects.requireNonNullElse(paidAt, key.createdAt());
  }
}
