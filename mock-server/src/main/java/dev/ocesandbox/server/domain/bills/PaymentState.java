// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.accounts.BillClose;
import dev.ocesandbox.server.domain.orders.BilledKind;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;

/** States of payment of a record, with the vendor's numbers. */
enum PaymentState {
  PAID(1),
  NOT_CLEARED(2),
  NOT_SETTLED(3);

  private final int code;

  PaymentState(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static PaymentState of(BillLine line, Instant now) {
    boolean owed = !line.amounts().part(Part.DEBT).isZero();
    return of(owed, line.monthlySettlement(), isIssued(line.cycle(), now));
  }

  /** Returns the state of the transactions of orders of a month. */
  static PaymentState of(BilledKind kind, boolean issued) {
    return of(kind.owed(), true, issued);
  }

  private static PaymentState of(boolean owed, boolean monthlySettlement, boolean issued) {
    if (!owed) {
      return PAID;
    }
    return monthlySettlement && !issued ? NOT_SETTLED : NOT_CLEARED;
  }

  /** Returns whether the bill of a month has been issued. */
  static boolean isIssued(Cycle cycle, Instant now) {
    return !now.isBefore(BillClose.at(cycle, true));
  }
}
