// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

/** What is noted in the operation log of a ticket, with the vendor's numbers. */
public enum TicketOperation {
  CREATE(0),
  URGE(2),
  CLOSE(3),
  WITHDRAW(4),
  RATE(5),
  DELETE(13),
  REJECT_RESULT(16),
  CONFIRM_AUTHORIZATION(73),
  REJECT_AUTHORIZATION(74),
  CANCEL_AUTHORIZATION(83),
  EXPORT(84),
  ANSWER(85),
  CHANGE_CONTACT(114),
  REMOVE_CONTACT(115);

  private final int code;

  TicketOperation(int code) {
    this.code = code;
  }

  /** Returns the vendor's number. */
  public int code() {
    return code;
  }
}
