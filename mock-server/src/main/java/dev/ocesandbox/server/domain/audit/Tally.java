// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.money.FineAmount;
import java.util.EnumMap;
import java.util.Map;

/** Sums of amounts. */
final class Tally {

  private final Map<Measure, FineAmount> sums = new EnumMap<>(Measure.class);

  void add(Map<Measure, FineAmount> amounts) {
    amounts.forEach((measure, amount) -> sums.merge(measure, amount, FineAmount::plus));
  }

  /** Returns a sum; zero if nothing was added to it. */
  FineAmount of(Measure measure) {
    return sums.getOrDefault(measure, FineAmount.ZERO);
  }

  boolean isZero() {
    return sums.values().stream().allMatch(FineAmount::isZero);
  }
}
