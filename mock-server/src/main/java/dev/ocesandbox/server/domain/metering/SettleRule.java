// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.List;
import java.util.Optional;

/**
 * Settles the use of the resources of a customer, together with that of all customers for whom the
 * same one pays.
 */
final class SettleRule implements TimeRule {

  private final Pace pace;
  private final int mostRuns;

  SettleRule(Pace pace) {
    this(pace, MeteringLimits.RUNS);
  }

  /** Creates a rule that deducts nothing once a world keeps a number of runs. */
  SettleRule(Pace pace, int mostRuns) {
    this.pace = pace;
    this.mostRuns = mostRuns;
  }

  @Override
  public String type() {
    return pace.type();
  }

  @Override
  public String subjects() {
    return RecordChecks.CUSTOMER;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Schedule> own =
        world
            .get(MeteringState.SLOT)
            .schedule(due.subject(), pace)
            .filter(schedule -> schedule.at().equals(due.at()));
    if (own.isEmpty()) {
      return Settled.nothing(world);
    }
    List<Schedule> together = Schedules.together(world, own.get());
    World begun = world;
    for (Schedule schedule : together) {
      begun = begun.unplan(schedule.due());
    }
    String payerId = world.customer(due.subject()).payerId();
    return world.get(MeteringState.SLOT).runs().size() < mostRuns
        ? UseSettlement.of(begun, payerId, together)
        : Settled.nothing(
            Schedules.skipped(begun, together).applied("metering.settlement.most-runs"));
  }
}
