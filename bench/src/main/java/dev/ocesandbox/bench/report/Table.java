// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Markdown table with aligned columns. */
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  /** Creates a table with the names of its columns. */
  public Table(String... columns) {
    rows.add(List.of(columns));
  }

  /** Adds a row. Decimals are rounded to about three significant digits. */
  public Table row(Object... cells) {
    rows.add(java.util.Arrays.stream(cells).map(Table::text).toList());
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(line(rows.get(0)));
    text.append(line(rows.get(0).stream().map(name -> "-".repeat(width(name))).toList()));
    rows.stream().skip(1).forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private int width(String name) {
    return width(rows.get(0).indexOf(name));
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }

  private String line(List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> cells.get(i) + " ".repeat(width(i) - cells.get(i).length()))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String text(Object cell) {
    if (cell instanceof Double number) {
      int decimals = number >= 100 ? 0 : number >= 10 ? 1 : 2;
      return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
    return cell instanceof Integer number
        ? String.format(Locale.ROOT, "%,d", number)
        : String.valueOf(cell);
  }
}
