// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold for the runs of a saved world. */
final class RunCheck {

  private static final int MOST_FACTORS = 1_000;
  private static final int MOST_MEASURE = 9_999;

  private RunCheck() {}

  static void check(Run run, Flaws flaws) {
    flaws.past(run.deductedAt(run.count() - 1), "deducted_at");
    flaws.between(1, run.factor().number(), MOST_FACTORS, "factor.number");
    flaws.named(run.factor().name(), "factor.name");
    flaws.between(0, run.factor().measureId(), MOST_MEASURE, "factor.measure_id");
    Metered resource = Metering.find(flaws.world(), run.resourceId()).orElseThrow();
    flaws.unless(
        run.customerId().equals(resource.customerId()),
        "customer_id",
        "must be the owner of the resource",
        "必须是资源的拥有者");
    inLife(run, resource, flaws);
    flaws.unless(
        isOf(run, 0) && isOf(run, run.count() - 1),
        "cycle",
        "must be the month of the bill of each period",
        "必须是每个周期所属的账期");
    flaws.unless(
        run.isOnDayOfUse(0) == run.isOnDayOfUse(run.count() - 1),
        "count",
        "must not have periods billed on the day of use and on that of the deduction",
        "不能同时包含按用量日期和按扣费日期入账的周期");
  }

  private static void inLife(Run run, Metered resource, Flaws flaws) {
    Period last = run.period(run.count() - 1);
    if (!isAtEnd(run.first(), resource)) {
      flaws.inOrder(resource.begunAt(), run.first().begin(), "first.begin");
    }
    if (!isAtEnd(last, resource)) {
      flaws.inOrder(last.end(), resource.endedAt(), "first.end");
    }
  }

  /**
   * Returns whether a resource has ended in a period and was not there for a second of it. Use may
   * be reported at the very second in which a resource ends.
   */
  private static boolean isAtEnd(Period period, Metered resource) {
    Instant end = resource.endedAt();
    return end != null
        && period.within(resource.begunAt(), end).isEmpty()
        && !end.isBefore(period.begin())
        && !end.isAfter(period.end());
  }

  private static boolean isOf(Run run, long number) {
    return Cycle.ofUse(run.period(number).end(), run.deductedAt(number)).equals(run.cycle());
  }

  /** Returns whether the owner's schedule is past a period; use must not be settled again. */
  private static boolean isSettled(World world, String customerId, Period period) {
    MeteringState state = world.get(MeteringState.SLOT);
    boolean waiting = false;
    for (Pace pace : Pace.values()) {
      Schedule schedule = state.schedule(customerId, pace).orElse(null);
      if (schedule != null && pace.around(period.begin()).equals(period)) {
        if (!schedule.settledTo().isBefore(period.end())) {
          return true;
        }
        waiting = true;
      }
    }
    return !waiting;
  }

  /**
   * Adds a flaw if a resource was metered twice at one time. Use that was reported may be of a
   * period that was settled before.
   */
  static void noOverlaps(Metered resource, Flaws flaws) {
    Set<String> byClock =
        Products.usageFactors(flaws.world(), resource.product().key()).stream()
            .filter(UsageFactor::isTime)
            .map(UsageFactor::name)
            .collect(Collectors.toUnmodifiableSet());
    Map<Integer, Instant> ends = new HashMap<>();
    Metering.runsOf(flaws.world(), resource.id())
        .filter(run -> byClock.contains(run.factor().name()))
        .forEach(
            run -> {
              Period last = run.period(run.count() - 1);
              Instant before = ends.put(run.factor().number(), last.end());
              flaws.unless(
                  isSettled(flaws.world(), resource.customerId(), last),
                  "id",
                  "has a run until " + last.end() + " that is still to be settled",
                  "有截至" + last.end() + "但尚未结算的记录");
              flaws.unless(
                  before == null || !run.first().begin().isBefore(before),
                  "id",
                  "has two runs of one usage factor at " + run.first().begin(),
                  "在" + run.first().begin() + "有同一使用量类型的两条记录");
            });
  }
}
