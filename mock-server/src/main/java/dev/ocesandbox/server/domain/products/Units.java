// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.Conversion;
import dev.ocesandbox.fixtures.MeasureUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Converts between units, with the ratios of ListConversions. */
final class Units {

  private static final int PIECES_OR_TIMES = 14;
  private static final int TIMES = 40;

  /**
   * A conversion factor.
   *
   * @param times multiplier
   * @param dividedBy divisor
   */
  record Factor(long times, long dividedBy) {

    private Factor then(long moreTimes, long moreDividedBy) {
      return new Factor(times * moreTimes, dividedBy * moreDividedBy);
    }
  }

  /** Seconds in each unit of time that is a whole number of them. */
  private static final Map<Integer, Long> IN_SECONDS =
      Measures.UNITS.stream()
          .map(MeasureUnit::id)
          .distinct()
          .filter(
              unit -> factor(unit, UsageFactor.SECONDS).filter(f -> f.dividedBy() == 1).isPresent())
          .collect(
              Collectors.toUnmodifiableMap(
                  unit -> unit, unit -> factor(unit, UsageFactor.SECONDS).orElseThrow().times()));

  private Units() {}

  /** Returns how many seconds a unit of time has; empty for other units. */
  static Optional<Long> seconds(int unit) {
    return Optional.ofNullable(IN_SECONDS.get(unit));
  }

  /** Returns the factor between two units; empty if they are of different kinds. */
  static Optional<Factor> factor(int from, int to) {
    return search(counted(from), counted(to), new Factor(1, 1), new HashSet<>());
  }

  /** Inferred: pieces and times are the same; requests are counted in both. */
  private static int counted(int unit) {
    return unit == PIECES_OR_TIMES ? TIMES : unit;
  }

  private static Optional<Factor> search(int from, int to, Factor sofar, Set<Integer> seen) {
    if (from == to) {
      return Optional.of(sofar);
    }
    seen.add(from);
    for (Conversion conversion : Measures.conversions(OptionalInt.empty())) {
      Optional<Factor> found = Optional.empty();
      if (conversion.measureId() == from && !seen.contains(conversion.refMeasureId())) {
        found = search(conversion.refMeasureId(), to, sofar.then(conversion.ratio(), 1), seen);
      } else if (conversion.refMeasureId() == from && !seen.contains(conversion.measureId())) {
        found = search(conversion.measureId(), to, sofar.then(1, conversion.ratio()), seen);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
