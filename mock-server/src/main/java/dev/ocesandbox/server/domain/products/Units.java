// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.Conversion;
import dev.ocesandbox.fixtures.MeasureUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Converts between units, with the ratios of ListConversions. */
final class Units {

  private static final Factor SAME = new Factor(1, 1);
  private static final List<Conversion> CONVERSIONS = Measures.conversions(OptionalInt.empty());
  private static final Map<Integer, Map<Integer, Factor>> FACTORS = factors();

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
    int start = counted(from);
    int end = counted(to);
    return start == end
        ? Optional.of(SAME)
        : Optional.ofNullable(FACTORS.getOrDefault(start, Map.of()).get(end));
  }

  /** Inferred: pieces and times are the same; requests are counted in both. */
  private static int counted(int unit) {
    return unit == PIECES_OR_TIMES ? TIMES : unit;
  }

  /** Returns the factors from each unit that can be converted to every other of its kind. */
  private static Map<Integer, Map<Integer, Factor>> factors() {
    Map<Integer, Map<Integer, Factor>> factors = new HashMap<>();
    for (Conversion conversion : CONVERSIONS) {
      for (int unit : List.of(conversion.measureId(), conversion.refMeasureId())) {
        factors.computeIfAbsent(unit, start -> reached(start, SAME, new HashMap<>()));
      }
    }
    return factors;
  }

  /** Adds the factors to a unit and, unless they are known, to those it can be converted to. */
  private static Map<Integer, Factor> reached(int unit, Factor sofar, Map<Integer, Factor> known) {
    known.put(unit, sofar);
    for (Conversion conversion : CONVERSIONS) {
      int whole = conversion.measureId();
      int part = conversion.refMeasureId();
      if (whole == unit && !known.containsKey(part)) {
        reached(part, sofar.then(conversion.ratio(), 1), known);
      } else if (part == unit && !known.containsKey(whole)) {
        reached(whole, sofar.then(1, conversion.ratio()), known);
      }
    }
    return known;
  }
}
