// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States of an order, with the vendor's numbers, and the moves between them. */
public enum OrderStatus {
  REVIEW(1),
  REFUND_PENDING(2),
  PROCESSING(3),
  CANCELLED(4),
  COMPLETED(5),
  PENDING_PAYMENT(6),
  CONFIRMATION(9),
  TO_BE_SHIPPED(10),
  TO_BE_RECEIVED(11),
  AWAITING_PICK_UP(12),
  REPLACEMENT(13);

  /** Moves that payment, cancelling and time make. */
  private static final Map<OrderStatus, Set<OrderStatus>> OWN_MOVES =
      Map.of(PENDING_PAYMENT, Set.of(PROCESSING, CANCELLED), PROCESSING, Set.of(COMPLETED));

  /** Moves that the vendor's staff, or the customer in the console, make. Inferred: all of them. */
  private static final Map<OrderStatus, Set<OrderStatus>> STAFF_MOVES =
      Map.of(
          REVIEW, Set.of(PENDING_PAYMENT, CANCELLED, REFUND_PENDING, AWAITING_PICK_UP),
          REFUND_PENDING, Set.of(COMPLETED),
          CONFIRMATION, Set.of(PENDING_PAYMENT, CANCELLED),
          PROCESSING, Set.of(COMPLETED, TO_BE_SHIPPED),
          TO_BE_SHIPPED, Set.of(TO_BE_RECEIVED),
          TO_BE_RECEIVED, Set.of(COMPLETED, REPLACEMENT),
          AWAITING_PICK_UP, Set.of(REFUND_PENDING));

  private final int code;

  OrderStatus(int code) {
    this.code = code;
  }

  /** Returns the vendor's number. */
  public int code() {
    return code;
  }

  /** Finds a state by number. */
  public static Optional<OrderStatus> ofCode(int code) {
    return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
  }

  /** Tells whether payment, cancelling or time may move an order so. */
  public boolean canBecome(OrderStatus next) {
    return OWN_MOVES.getOrDefault(this, Set.of()).contains(next) || canBeMovedTo(next);
  }

  /** Tells whether staff may move an order so. */
  boolean canBeMovedTo(OrderStatus next) {
    return STAFF_MOVES.getOrDefault(this, Set.of()).contains(next);
  }

  /** Tells whether nothing can come after it. */
  public boolean isFinal() {
    return Arrays.stream(values()).noneMatch(this::canBecome);
  }
}
