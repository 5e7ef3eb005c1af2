// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;

/** Ends a stage of arrears: grace, then the retention of what is frozen. */
final class ArrearsRule implements TimeRule {

  static final String TYPE = "metering.arrears";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subjects() {
    return RecordChecks.CUSTOMER;
  }

  @Override
  public Settled apply(World world, Due due) {
    return world
        .get(ArrearsState.SLOT)
        .of(due.subject())
        .filter(arrears -> due.at().equals(arrears.until()))
        .map(arrears -> new ArrearsStages(world, due.subject(), due.at()).next(arrears))
        .orElseGet(() -> Settled.nothing(world));
  }
}
