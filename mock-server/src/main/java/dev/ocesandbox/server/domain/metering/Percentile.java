// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.money.Quantity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the bandwidth that is billed for a month. Pure: the order of samples does not matter.
 *
 * <p>Sources: price-cdn cdn_01_0160 for the percentile, price-eip eip_billing_0009 for the enhanced
 * one.
 */
final class Percentile {

  private static final long DROPPED_PERCENT =
      Contracts.value("usage.peak.top-dropped", "percent").asInt();
  private static final int WHOLE = 100;
  private static final int PLACE = Contracts.value("usage.plus.daily-peak", "place").asInt();
  private static final int PEAKS = Contracts.value("usage.plus.average-peak", "count").asInt();

  private Percentile() {}

  /** Returns the samples that count: those of days with traffic. */
  static List<Sample> ofDaysWithTraffic(Collection<Sample> samples) {
    if (samples.stream().noneMatch(sample -> sample.value().isZero())) {
      return List.copyOf(samples);
    }
    Set<LocalDate> days =
        samples.stream()
            .filter(sample -> !sample.value().isZero())
            .map(Sample::day)
            .collect(Collectors.toUnmodifiableSet());
    return samples.stream().filter(sample -> days.contains(sample.day())).toList();
  }

  /**
   * Returns the figures of a month: the top 5 percent of the samples are dropped, the highest of
   * the others is billed. A part of a sample is not dropped.
   *
   * @param samples the samples of days with traffic
   */
  static PeakFigures standard(Collection<Sample> samples) {
    return standard(samples, false);
  }

  /** Returns these figures; if asked for, a whole sample is dropped for a part of one. */
  static PeakFigures standard(Collection<Sample> samples, boolean roundedUp) {
    long dropped = (samples.size() * DROPPED_PERCENT + (roundedUp ? WHOLE - 1 : 0)) / WHOLE;
    return new PeakFigures(samples.size(), highestAfter(samples, dropped), null);
  }

  /** Returns the highest value but for some higher ones; zero if there are no others. */
  private static Quantity highestAfter(Collection<Sample> samples, long dropped) {
    if (samples.size() <= dropped) {
      return Quantity.ZERO;
    }
    // Only these are sorted, because a month has thousands of samples.
    PriorityQueue<Quantity> highest = new PriorityQueue<>();
    for (Sample sample : samples) {
      if (highest.size() <= dropped) {
        highest.add(sample.value());
      } else if (sample.value().compareTo(highest.element()) > 0) {
        highest.remove();
        highest.add(sample.value());
      }
    }
    return highest.element();
  }

  /**
   * Returns the figures of a month of the enhanced 95th percentile: the larger one of the mean of
   * the highest daily peaks and the guaranteed bandwidth.
   *
   * @param samples the samples of the month
   * @param guaranteed guaranteed bandwidth of each day of the resource, Mbps
   * @param count how many samples the time of the resource has
   */
  static PeakFigures enhanced(
      Collection<Sample> samples, Collection<Quantity> guaranteed, long count) {
    Map<LocalDate, List<Sample>> days =
        samples.stream().collect(Collectors.groupingBy(Sample::day));
    List<Quantity> highest =
        days.values().stream()
            .map(Percentile::ofDay)
            .sorted(Comparator.reverseOrder())
            .limit(PEAKS)
            .toList();
    Quantity month = mean(guaranteed);
    return new PeakFigures(count, mean(highest).max(month), month);
  }

  /** Returns the peak of a day: the fifth highest sample or the last one, decimals cut. */
  private static Quantity ofDay(Collection<Sample> samples) {
    List<Quantity> values = descending(samples);
    return values.get(Math.min(PLACE, values.size()) - 1).cut(1, 0);
  }

  /** Returns the mean, decimals cut; zero of nothing. */
  private static Quantity mean(Collection<Quantity> values) {
    Quantity sum = values.stream().reduce(Quantity.ZERO, Quantity::plus);
    return sum.cut(Math.max(1, values.size()), 0);
  }

  private static List<Quantity> descending(Collection<Sample> samples) {
    return samples.stream().map(Sample::value).sorted(Comparator.reverseOrder()).toList();
  }
}
