// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The guaranteed bandwidth of resources billed by the enhanced 95th percentile. */
final class Guarantee {

  private static final int LEAST_PERCENT =
      Contracts.value("usage.plus.guaranteed", "percent").asInt();

  private Guarantee() {}

  /**
   * Returns the guaranteed bandwidth of a day, Mbps: the percentage of the pattern, or the least
   * one, of the largest size that the resource had on it.
   */
  static Quantity of(Metered resource, LocalDate day) {
    return Quantity.of(largest(resource, day)).times(percent(resource), 100, RoundingMode.DOWN);
  }

  private static int percent(Metered resource) {
    return Optional.ofNullable(resource.pattern())
        .map(UsePattern::guaranteedPercent)
        .map(percent -> Math.max(percent, LEAST_PERCENT))
        .orElse(LEAST_PERCENT);
  }

  private static int largest(Metered resource, LocalDate day) {
    Instant begin = BusinessTime.startOf(day);
    Instant end = BusinessTime.startOf(day.plusDays(1));
    Stream<Integer> set =
        resource.sizes().stream()
            .filter(size -> size.from().isAfter(begin) && size.from().isBefore(end))
            .map(Metered.Sized::amount);
    return Stream.concat(resource.sizeAt(begin).stream(), set)
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }
}
