// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.money.FineAmount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Spreads the amounts of a charge over days, GMT+8. The days of an amount sum to the amount. */
interface Spread {

  /** Returns a spread that puts everything on one day. */
  static Spread on(LocalDate day) {
    return EvenSpread.over(day, 1);
  }

  /** Returns what is on a day and all days before it. */
  FineAmount through(LocalDate day, FineAmount amount);

  /** Returns what is on some days. */
  default FineAmount between(LocalDate first, LocalDate last, FineAmount amount) {
    return through(last, amount).minus(through(first.minusDays(1), amount));
  }

  /** Adds an amount to the days that are asked for. */
  void addTo(DaySums sums, FineAmount amount);

  /** Returns the first day that has a part, not before another day; null if there is none. */
  @Nullable LocalDate firstFrom(LocalDate day);
}
