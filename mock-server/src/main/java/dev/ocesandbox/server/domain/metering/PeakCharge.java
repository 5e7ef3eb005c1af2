// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.ArrayList;
import java.util.List;

/** Charges bandwidth by the 95th percentile of a month. */
final class PeakCharge {

  private PeakCharge() {}

  /**
   * Returns the use of a resource in a month that is over: the bandwidth that is billed, for the
   * days that count. Empty if the resource was not metered in the month, or no bandwidth is billed.
   *
   * @param charged the usage factors of the resource
   * @param period the month, GMT+8
   */
  static List<Use> of(World world, Metered resource, List<UsageFactor> charged, Period period) {
    Cycle cycle = Cycle.of(period.begin());
    List<Use> uses = new ArrayList<>();
    for (UsageFactor factor : charged) {
      PeakType.of(factor.name())
          .flatMap(type -> PeakMonth.of(world, resource, type, cycle, period.end()))
          .map(month -> use(month, factor, cycle))
          .filter(use -> !use.used().isZero())
          .ifPresent(uses::add);
    }
    return uses;
  }

  private static Use use(PeakMonth month, UsageFactor factor, Cycle cycle) {
    PeakFigures figures = month.figures();
    return new Use(
        factor,
        month.span(),
        month.size(),
        figures.bandwidth(),
        new Use.Share(figures.samples(), (long) Samples.A_DAY * cycle.month().lengthOfMonth()));
  }

  /** Returns the world with the rules noted by which a month is charged. */
  static World applied(World world, UsageFactor factor) {
    World noted =
        world.applied(
            "usage.samples.every-five-minutes", "usage.peak.fee", "usage.charge.on-the-first");
    return PeakType.of(factor.name()).filter(PeakType::isEnhanced).isPresent()
        ? noted.applied(
            "usage.plus.larger-of-both",
            "usage.plus.daily-peak",
            "usage.plus.average-peak",
            "usage.plus.guaranteed",
            "usage.plus.billed")
        : noted.applied(
            "usage.days.with-traffic", "usage.peak.top-dropped", PeakMonth.WHOLE_SAMPLES);
  }
}
