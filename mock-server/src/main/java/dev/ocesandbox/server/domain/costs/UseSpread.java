// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.UseStrip;
import dev.ocesandbox.server.money.FineAmount;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts equal records of use on their days. The amounts are those of one record; the days sum to
 * those of all records.
 *
 * @param records number of records of each day
 */
record UseSpread(NavigableMap<LocalDate, Long> records) implements Spread {

  /** Returns the days of some records. */
  static UseSpread of(UseStrip strip) {
    return new UseSpread(strip.perDay());
  }

  @Override
  public FineAmount through(LocalDate day, FineAmount amount) {
    return amount.times(count(records.headMap(day, true)));
  }

  @Override
  public FineAmount between(LocalDate first, LocalDate last, FineAmount amount) {
    return amount.times(count(records.subMap(first, true, last, true)));
  }

  private static long count(NavigableMap<LocalDate, Long> days) {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void addTo(DaySums sums, FineAmount amount) {
    records.forEach((day, count) -> sums.add(day, amount.times(count)));
  }

  @Override
  public @Nullable LocalDate firstFrom(LocalDate day) {
    return records.ceilingKey(day);
  }
}
