// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;

/** Marks the records that cash has cleared, and ends the arrears when no debt is left. */
final class DebtClearedRule implements TimeRule {

  @Override
  public String type() {
    return Accounts.DEBT_CLEARED;
  }

  @Override
  public String subjects() {
    return RecordChecks.CUSTOMER;
  }

  @Override
  public Settled apply(World world, Due due) {
    World cleared = Clearing.cleared(world, due.subject());
    return new ArrearsStages(cleared, due.subject(), due.at()).afterClearing();
  }
}
