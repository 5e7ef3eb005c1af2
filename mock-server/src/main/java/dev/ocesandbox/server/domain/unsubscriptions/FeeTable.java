// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.contracts.Contracts;
import java.util.Comparator;
import java.util.List;

/** The handling fees of ordinary unsubscriptions. */
final class FeeTable {

  /**
   * Five years: usermanual-billing of the China site. Up to three years: the page of the
   * international site. Inferred: the fifth year, and that four years cost as much as five.
   */
  static final List<FeeRow> STANDARD =
      List.of(
          row(0, "months"),
          row(12, "one-year"),
          row(24, "two-years"),
          row(36, "three-years"),
          row(48, "five-years"),
          row(60, "five-years"));

  /** Months of a term of three years. */
  static final long THREE_YEARS = 36;

  private final List<FeeRow> rows;

  FeeTable(List<FeeRow> rows) {
    this.rows = rows.stream().sorted(Comparator.comparing(FeeRow::months)).toList();
  }

  private static FeeRow row(int months, String rule) {
    return new FeeRow(months, Contracts.value("unsubscriptions.fee." + rule, "percents").asInts());
  }

  /** Returns the row for the length of a term. */
  FeeRow row(long months) {
    FeeRow found = rows.get(0);
    for (FeeRow row : rows) {
      found = row.months() <= months ? row : found;
    }
    return found;
  }

  /** Returns the percents of the fee for the length and the hours of use of a term. */
  int percent(long months, long usedHours) {
    FeeRow found = row(months);
    long year = usedHours == 0 ? 0 : (usedHours - 1) / UnsubscriptionsLimits.HOURS_OF_A_YEAR;
    return found.percents().get((int) Math.min(year, found.percents().size() - 1));
  }
}
