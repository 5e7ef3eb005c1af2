// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.money.Quantity;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Works out what a resource has used in a period.
 *
 * @param resource the resource
 * @param pace how often the use is settled
 * @param period the period that is settled
 * @param own the parts of the period in which the resource is metered
 * @param reports what was reported of the resource and is not settled yet
 */
record ResourceUse(
    Metered resource, Pace pace, Period period, List<Period> own, Collection<Report> reports) {

  /**
   * Returns the use of the factors that are settled at this pace, in the order of the factors.
   * There is nothing for a factor that was not used.
   */
  List<Use> of(List<UsageFactor> factors) {
    List<Use> uses = new ArrayList<>();
    UsageFactor patterned =
        resource.pattern() == null ? null : Factors.patterned(factors).orElse(null);
    for (UsageFactor factor : factors) {
      if (Factors.pace(factor) != pace) {
        continue;
      }
      if (factor.isTime()) {
        own.forEach(part -> addTime(uses, factor, part));
      } else {
        addReported(uses, factor);
        addNow(uses, factor, factor.equals(patterned));
      }
    }
    return uses;
  }

  /** Returns the reports that this settlement takes: of its factors, or of none that is left. */
  List<Report> taken(List<UsageFactor> factors) {
    return reports.stream()
        .filter(report -> report.isOverAt(period.end()))
        .filter(
            report ->
                factors.stream()
                    .filter(factor -> factor.name().equals(report.factor()))
                    .allMatch(factor -> Factors.pace(factor) == pace))
        .toList();
  }

  /** Adds the time of a period, with a part for each size that the resource had in it. */
  private void addTime(List<Use> uses, UsageFactor factor, Period part) {
    Instant begin = part.begin();
    for (Metered.Sized sized : resource.sizes()) {
      if (sized.from().isAfter(begin) && sized.from().isBefore(part.end())) {
        uses.add(time(factor, new Period(begin, sized.from())));
        begin = sized.from();
      }
    }
    uses.add(time(factor, new Period(begin, part.end())));
  }

  private Use time(UsageFactor factor, Period part) {
    return use(factor, part, Quantity.of(part.seconds()));
  }

  /** Adds what was reported too late for the settlement of its period. */
  private void addReported(List<Use> uses, UsageFactor factor) {
    reportedOf(factor)
        .filter(report -> report.isOverAt(period.begin()))
        .map(report -> use(factor, existing(report.period()), report.amountIn(factor.usedIn())))
        .forEach(uses::add);
  }

  /** Adds what was reported for the period, and what a pattern gives. */
  private void addNow(List<Use> uses, UsageFactor factor, boolean patterned) {
    Quantity sum =
        reportedOf(factor)
            .filter(report -> !report.isOverAt(period.begin()) && report.isOverAt(period.end()))
            .map(report -> report.amountIn(factor.usedIn()))
            .reduce(Quantity.ZERO, Quantity::plus);
    UsePattern pattern = resource.pattern();
    if (patterned && pattern != null) {
      for (Period part : own) {
        sum = sum.plus(used(factor, pattern.in(resource.id(), part)));
      }
    }
    if (!sum.isZero()) {
      uses.add(use(factor, metered(), sum));
    }
  }

  /** Returns an amount in the unit in which use is kept. */
  private static Quantity used(UsageFactor factor, Quantity amount) {
    return factor.usedIn() == factor.measureId()
        ? amount
        : Products.converted(amount, factor.measureId(), factor.usedIn(), RoundingMode.HALF_UP)
            .orElseThrow();
  }

  private Stream<Report> reportedOf(UsageFactor factor) {
    return reports.stream().filter(report -> report.factor().equals(factor.name()));
  }

  /** Returns the part of the period from the first to the last second that is metered. */
  private Period metered() {
    return own.isEmpty()
        ? existing(period)
        : new Period(own.get(0).begin(), own.get(own.size() - 1).end());
  }

  private Period existing(Period some) {
    return some.within(resource.begunAt(), resource.endedAt()).orElse(some);
  }

  private Use use(UsageFactor factor, Period part, Quantity used) {
    return new Use(factor, part, resource.sizeAt(part.begin()).orElse(null), used);
  }
}
