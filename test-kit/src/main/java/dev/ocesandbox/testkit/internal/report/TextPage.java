// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import java.util.ArrayList;
import java.util.List;

/** Writes a page as plain text. */
final class TextPage {

  private TextPage() {}

  static String of(TestPage page) {
    List<String> lines = new ArrayList<>();
    lines.add(page.test() + " (" + page.displayName() + ")");
    lines.add(page.world());
    lines.add("");
    lines.add(page.failure());
    for (ReportTable table : page.tables()) {
      lines.add("");
      lines.add(table.title() + " (" + table.rows().size() + ")");
      addRows(lines, table);
    }
    lines.add("");
    lines.add(page.nextSteps());
    return String.join("\n", lines) + "\n";
  }

  private static void addRows(List<String> lines, ReportTable table) {
    List<List<String>> cells = new ArrayList<>(List.of(table.columns()));
    table.rows().forEach(row -> cells.add(row.cells()));
    List<String> aligned = aligned(cells);
    lines.add(aligned.get(0));
    for (int i = 0; i < table.rows().size(); i++) {
      lines.add(aligned.get(i + 1));
      table.rows().get(i).details().lines().forEach(detail -> lines.add("      " + detail));
    }
  }

  private static List<String> aligned(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder("  ");
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
