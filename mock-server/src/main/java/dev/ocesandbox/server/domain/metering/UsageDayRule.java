// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Reports the deductions of a day when its last hour has been settled: one event for each payer and
 * day, however many resources it has.
 */
final class UsageDayRule implements TimeRule {

  /** Sorts behind the settlements of the same instant, which belong to the day. */
  static final String TYPE = "metering.usage-day";

  /** Counts deductions; the event is planned with the first ones of a day. */
  static World counted(World world, String payerId, long count, Money due, Instant at) {
    ArrearsState state = world.get(ArrearsState.SLOT);
    UsageDay known = state.day(payerId).orElse(null);
    if (known != null) {
      return world.with(ArrearsState.SLOT, state.with(known.plus(count, due)));
    }
    UsageDay day = new UsageDay(payerId, count, due, lastOfDay(world, at));
    return world.with(ArrearsState.SLOT, state.with(day)).plan(day.due());
  }

  /** Returns the first time, not before an instant, at which the last hour of a day is settled. */
  private static Instant lastOfDay(World world, Instant at) {
    Duration set = world.settings().billing().settlementDelay();
    Duration delay = set == null ? MeteringLimits.DELAY : set;
    Duration ofDay = delay.minusDays(delay.toDays());
    LocalDate today = BusinessTime.day(at);
    Instant early = BusinessTime.startOf(today).plus(ofDay);
    return early.isBefore(at) ? BusinessTime.startOf(today.plusDays(1)).plus(ofDay) : early;
  }

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
    ArrearsState state = world.get(ArrearsState.SLOT);
    Optional<UsageDay> counted = state.day(due.subject()).filter(day -> day.at().equals(due.at()));
    return counted.isEmpty()
        ? Settled.nothing(world)
        : Settled.event(
            world
                .with(ArrearsState.SLOT, state.without(counted.get()))
                .applied("metering.settlement.event"),
            due,
            "usage-settled",
            Map.of(
                "account", world.accountName(due.subject()),
                "day", BusinessTime.day(due.at()).minusDays(1).toString(),
                "deductions", String.valueOf(counted.get().deductions()),
                "amount", counted.get().amount().toString()));
  }
}
