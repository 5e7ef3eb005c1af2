// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.accounts.BillClose;
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
    if (line.amounts().part(Part.DEBT).isZero()) {
      return PAID;
    }
    Instant issued = BillClose.at(line.cycle(), true);
    return line.monthlySettlement() && now.isBefore(issued) ? NOT_SETTLED : NOT_CLEARED;
  }
}
