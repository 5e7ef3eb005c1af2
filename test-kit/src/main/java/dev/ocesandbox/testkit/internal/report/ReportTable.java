// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import java.util.List;

/**
 * A table of a report.
 *
 * @param title such as Requests
 * @param columns their headings
 * @param rows the rows
 */
public record ReportTable(String title, List<String> columns, List<Row> rows) {

  /** Creates a table with copies of the lists. */
  public ReportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row of a table.
   *
   * @param cells one for each column
   * @param details further text, shown on demand; empty for none
   */
  public record Row(List<String> cells, String details) {

    /** Creates a row with a copy of {@code cells}. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Returns a row without details. */
    public static Row of(List<String> cells) {
      return new Row(cells, "");
    }
  }
}
