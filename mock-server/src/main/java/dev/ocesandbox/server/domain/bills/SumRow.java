// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the monthly sum.
 *
 * @param sample one of its records
 * @param amounts sum of their amounts
 */
record SumRow(BillLine sample, Amounts amounts) {

  private static final Comparator<SumRow> LARGEST_FIRST =
      Comparator.comparing((SumRow row) -> row.amounts.due())
          .reversed()
          .thenComparing(row -> row.sample.thing().product().serviceTypeCode())
          .thenComparing(row -> row.sample.thing().product().resourceTypeCode())
          .thenComparing(row -> row.sample.chargingMode())
          .thenComparing(row -> row.sample.type().sumClass())
          .thenComparing(row -> row.sample.customerId());

  /** Returns the rows of some records of a month, the largest amount due first. */
  static List<SumRow> of(List<BillLine> lines) {
    Map<String, SumRow> rows = new LinkedHashMap<>();
    for (BillLine line : lines) {
      rows.merge(
          key(line),
          new SumRow(line, line.amounts()),
          (sum, one) -> new SumRow(sum.sample, sum.amounts.plus(one.amounts)));
    }
    return rows.values().stream().sorted(LARGEST_FIRST).toList();
  }

  private static String key(BillLine line) {
    return String.join(
        "|",
        line.customerId(),
        line.thing().product().serviceTypeCode(),
        line.thing().product().resourceTypeCode(),
        String.valueOf(line.chargingMode()),
        String.valueOf(line.type().sumClass()));
  }
}
