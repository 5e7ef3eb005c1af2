// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.accounts.BillClose;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import dev.ocesandbox.server.world.time.Due;
import java.util.Map;

/** Reports that the bill of a month is final; what is due in it never changes from then on. */
final class BillCloseRule implements TimeRule {

  @Override
  public String type() {
    return BillClose.TYPE;
  }

  @Override
  public String subjects() {
    return RecordChecks.CUSTOMER;
  }

  @Override
  public Settled apply(World world, Due due) {
    return Settled.event(
        world.applied("bills.months.issued-on-the-third"),
        due,
        "month-closed",
        Map.of(
            "account", world.accountName(due.subject()),
            "month", Cycle.of(due.at()).plus(-1).toString()));
  }
}
