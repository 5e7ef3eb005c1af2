// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Ranked;

/**
 * The debts of one payer.
 *
 * @param total sum, yuan
 * @param runs the runs with periods that nobody has paid in full
 */
record OpenDebts(Money total, Ranked<RunKey> runs) {

  static final OpenDebts NONE = new OpenDebts(Money.ZERO, Ranked.by(RunKey.OLDEST_FIRST));

  /** Returns what is owed of one period of a run. */
  static Money ofEach(Run run) {
    Money owed = Money.ZERO;
    for (Paid paid : run.paidBy()) {
      owed = paid.source() == Paid.Source.DEBT ? owed.plus(paid.amount()) : owed;
    }
    return owed;
  }

  private static Money of(Run run) {
    return new Money(Math.multiplyExact(ofEach(run).cents(), run.count()));
  }

  OpenDebts plus(Run run) {
    Money debt = of(run);
    return debt.isZero() ? this : new OpenDebts(total.plus(debt), runs.plus(RunKey.of(run)));
  }

  OpenDebts minus(Run run) {
    Money debt = of(run);
    return debt.isZero() ? this : new OpenDebts(total.minus(debt), runs.minus(RunKey.of(run)));
  }
}
