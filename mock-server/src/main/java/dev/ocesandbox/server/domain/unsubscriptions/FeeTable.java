// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.money.Money;
import java.util.Comparator;
import java.util.List;

/** The handling fees of an unsubscription outside the five days. */
final class FeeTable {

  /** A year of use is 365 days of 24 hours. */
  private static final long HOURS_OF_A_YEAR = 8_760;

  /**
   * Five years but its last: usermanual-billing of the China site. Months to three years: the page
   * of the international site. Inferred: the fifth year, and that four years are charged as five.
   */
  static final List<FeeRow> STANDARD =
      List.of(
          new FeeRow(0, List.of(10)),
          new FeeRow(12, List.of(10)),
          new FeeRow(24, List.of(15, 10)),
          new FeeRow(36, List.of(15, 10, 5)),
          new FeeRow(48, List.of(30, 40, 30, 15, 5)),
          new FeeRow(60, List.of(30, 40, 30, 15, 5)));

  private final List<FeeRow> rows;

  FeeTable(List<FeeRow> rows) {
    this.rows = rows.stream().sorted(Comparator.comparing(FeeRow::months)).toList();
  }

  /** Returns the row for a term of so many months. */
  FeeRow row(long months) {
    FeeRow found = rows.get(0);
    for (FeeRow row : rows) {
      found = row.months() <= months ? row : found;
    }
    return found;
  }

  /** Returns the fee for a term of so many months that was used for so many hours. */
  Money of(Money paid, long months, long usedHours) {
    FeeRow found = row(months);
    long year = usedHours == 0 ? 0 : (usedHours - 1) / HOURS_OF_A_YEAR;
    int percent = found.percents().get((int) Math.min(year, found.percents().size() - 1));
    return paid.times(percent, 100);
  }
}
