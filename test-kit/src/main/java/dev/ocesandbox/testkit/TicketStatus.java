// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** The status of a ticket. */
public enum TicketStatus {
  /** Waits until support accepts it. */
  WAITING(0),
  /** Support works on it. */
  PROCESSING(1),
  /** Support has proposed a result, which the customer can confirm. */
  RESULT(2),
  COMPLETED(3),
  WITHDRAWN(4),
  PAUSED(5),
  INVALID(12),
  DELETED(13),
  /** Support has asked something, and waits for the answer of the customer. */
  FEEDBACK(17);

  private final int code;

  TicketStatus(int code) {
    this.code = code;
  }

  /** Returns the number that the API uses for this status. */
  public int code() {
    return code;
  }

  static TicketStatus of(int code) {
    for (TicketStatus status : values()) {
      if (status.code == code) {
        return status;
      }
    }
    throw new IllegalStateException("Unknown status of a ticket: " + code);
  }
}
