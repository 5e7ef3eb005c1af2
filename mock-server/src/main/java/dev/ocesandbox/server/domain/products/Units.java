// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.Conversion;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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

  private Units() {}

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
