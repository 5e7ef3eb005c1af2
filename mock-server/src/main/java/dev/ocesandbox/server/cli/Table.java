// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import java.util.ArrayList;
import java.util.List;

/** Formats rows of words as aligned columns. */
public final class Table {

  private Table() {}

  /** Returns a line for each row. All rows have the same number of words. */
  public static List<String> of(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column))
            .append(" ".repeat(width(rows, column) + 2 - length(row.get(column))));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  /** Returns the width on a terminal, where Chinese characters take two columns. */
  private static int length(String word) {
    return word.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
