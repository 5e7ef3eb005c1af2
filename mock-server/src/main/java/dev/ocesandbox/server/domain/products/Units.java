// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import java.util.Map;
import java.util.Optional;

/** Turns amounts of one unit into another of the same kind. */
final class Units {

  /**
   * What an amount is to be multiplied and divided by.
   *
   * @param times multiply by
   * @param dividedBy divide by
   */
  record Factor(long times, long dividedBy) {}

  private static final Map<Integer, Long> SECONDS = Map.of(0, 86_400L, 4, 3_600L, 5, 60L, 6, 1L);

  private Units() {}

  static Optional<Factor> factor(int from, int to) {
    if (from == to) {
      return Optional.of(new Factor(1, 1));
    }
    return Optional.ofNullable(SECONDS.get(from))
        .flatMap(
            times ->
                Optional.ofNullable(SECONDS.get(to)).map(divisor -> new Factor(times, divisor)));
  }
}
