// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.products.Usage;
import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps reported use until it is settled. */
final class Reporting {

  private static final Quantity MOST = Quantity.of("999999999999.9999999999");

  private Reporting() {}

  /** Returns when the use is settled. */
  static Change<Instant> of(World world, Report report) {
    ReportState state = world.get(ReportState.SLOT);
    Optional<Report> before = state.find(report);
    if (before.isEmpty() && state.size() >= MeteringLimits.REPORTS) {
      return Change.refused(MeteringError.full());
    }
    Report sum = before.map(earlier -> earlier.plus(report)).orElse(report);
    if (sum.amount().compareTo(MOST) > 0) {
      return Change.refused(MeteringError.tooMuch());
    }
    Metered resource = Metering.find(world, report.resourceId()).orElseThrow();
    return Prices.ofUsage(world, wanted(resource), usage(sum))
        .then(
            (same, price) ->
                Change.of(
                    world.with(ReportState.SLOT, state.with(sum)),
                    settledAt(world, resource, sum)));
  }

  /** Returns when the last of the samples is charged. */
  static Change<Instant> of(World world, Metered resource, List<Sample> samples) {
    if (!Samples.fit(world, resource.id(), samples)) {
      return Change.refused(MeteringError.full());
    }
    Instant last = samples.get(samples.size() - 1).at();
    return Prices.ofUsage(world, wanted(resource), peak(world, resource, samples))
        .then(
            (same, price) ->
                Change.of(
                    Samples.add(world, resource.id(), samples),
                    PeakMonth.chargedAt(world, Cycle.of(last))));
  }

  private static Usage peak(World world, Metered resource, List<Sample> samples) {
    UsageFactor factor =
        Products.usageFactors(world, resource.product().key()).stream()
            .filter(UsageFactor::isPercentile)
            .findFirst()
            .orElseThrow();
    Quantity most = samples.stream().map(Sample::value).reduce(Quantity.ZERO, Quantity::max);
    return new Usage(factor.name(), most, factor.measureId());
  }

  private static ProductRequest wanted(Metered resource) {
    Resource.Product product = resource.product();
    return new ProductRequest(product.key(), product.regionCode(), null, product.size(), 1);
  }

  private static Usage usage(Report report) {
    return new Usage(report.factor(), report.amount(), report.measureId());
  }

  private static Instant settledAt(World world, Metered resource, Report report) {
    Pace pace =
        Products.usageFactors(world, resource.product().key()).stream()
            .filter(factor -> factor.name().equals(report.factor()))
            .map(Factors::pace)
            .findFirst()
            .orElse(Pace.HOUR);
    return Schedules.settledAt(world, resource.customerId(), pace, report.period().end());
  }
}
