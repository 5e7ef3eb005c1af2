// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** The status of an order. */
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

  private final int code;

  OrderStatus(int code) {
    this.code = code;
  }

  /** Returns the number that the API uses for this status. */
  public int code() {
    return code;
  }
}
