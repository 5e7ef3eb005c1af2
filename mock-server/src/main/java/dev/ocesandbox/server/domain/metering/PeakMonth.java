// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A month of a resource that is billed by the 95th percentile.
 *
 * @param resource the resource
 * @param type how it is billed
 * @param metered its time in the month, without the time in which it was frozen
 * @param samples the samples that count, earliest first
 * @param roundedUp whether a whole sample is dropped where the share to drop has a part of one
 */
public record PeakMonth(
    Metered resource,
    PeakType type,
    List<Period> metered,
    List<Sample> samples,
    boolean roundedUp) {

  /** The rule about a share that is no whole number of samples. */
  public static final String WHOLE_SAMPLES = "usage.peak.whole-samples";

  /** Creates a month with copies of its lists. */
  public PeakMonth {
    metered = List.copyOf(metered);
    samples = List.copyOf(samples);
  }

  /**
   * Returns a month of a resource; empty if the resource was not metered in it.
   *
   * @param now only samples that are over by then are in it, UTC
   */
  public static Optional<PeakMonth> of(
      World world, Metered resource, PeakType type, Cycle cycle, Instant now) {
    List<Period> metered = Metering.meteredIn(world, resource, month(cycle));
    if (metered.isEmpty()) {
      return Optional.empty();
    }
    List<Sample> all =
        metered.stream().flatMap(part -> Samples.of(world, resource, part, now).stream()).toList();
    List<Sample> counted = type.isEnhanced() ? all : Percentile.ofDaysWithTraffic(all);
    return Optional.of(
        new PeakMonth(resource, type, metered, counted, world.reads(WHOLE_SAMPLES, "rounded-up")));
  }

  private static Period month(Cycle cycle) {
    return Pace.PEAKS.around(BusinessTime.startOf(cycle.firstDay()));
  }

  /** Returns when a month is charged, UTC. */
  static Instant chargedAt(World world, Cycle cycle) {
    return Pace.PEAKS.settledAt(world.settings(), month(cycle).end());
  }

  /** Returns whether a month of a resource has been charged, or nothing was to be charged. */
  public static boolean isCharged(World world, Metered resource, Cycle cycle, Instant now) {
    MeteringState state = world.get(MeteringState.SLOT);
    String owner = resource.customerId();
    Instant end = month(cycle).end();
    return state
        .schedule(owner, Pace.PEAKS)
        .map(schedule -> !schedule.settledTo().isBefore(end))
        .orElseGet(
            () ->
                !now.isBefore(chargedAt(world, cycle))
                    || !state.live(owner).containsValue(resource));
  }

  /** Returns whether a resource is billed by a usage type, by the price book or in the past. */
  public static boolean isBilled(World world, Metered resource, PeakType type) {
    return Products.usageFactors(world, resource.product().key()).stream()
            .anyMatch(factor -> factor.name().equals(type.code()))
        || Metering.runsOf(world, resource.id())
            .anyMatch(run -> run.factor().name().equals(type.code()));
  }

  /** Returns whether a resource was metered in a month. */
  public static boolean isMetered(World world, Metered resource, Cycle cycle) {
    return !Metering.meteredIn(world, resource, month(cycle)).isEmpty();
  }

  /** Returns the figures of the month so far. */
  public PeakFigures figures() {
    return type.isEnhanced()
        ? Percentile.enhanced(
            samples,
            metered.stream()
                .flatMap(Period::days)
                .distinct()
                .map(day -> Guarantee.of(resource, day))
                .toList(),
            metered.stream().mapToLong(Samples::count).sum())
        : Percentile.standard(samples, roundedUp);
  }

  /** Returns the time from the first to the last second that it is metered. */
  Period span() {
    return metered.get(0).with(metered.get(metered.size() - 1));
  }

  /** Returns the guaranteed bandwidth of a day, Mbps; empty unless it is the enhanced one. */
  public Optional<Quantity> guaranteed(LocalDate day) {
    return type.isEnhanced() ? Optional.of(Guarantee.of(resource, day)) : Optional.empty();
  }

  /** Returns the size of the resource at the end of its time; null for products without sizes. */
  @Nullable Integer size() {
    return resource.sizeAt(span().end().minusNanos(1)).orElse(null);
  }
}
