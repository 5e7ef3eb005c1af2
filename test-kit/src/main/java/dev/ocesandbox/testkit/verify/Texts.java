// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;
import java.util.stream.Collectors;

/** How messages are laid out. */
final class Texts {

  /** Stands where there is no value. */
  static final String NOTHING = "(nothing)";

  private Texts() {}

  /** Returns a text that is not too long to be read in a line. */
  static String shortened(String text, int most) {
    String line = text.replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= most ? line : line.substring(0, most - 3) + "...";
  }

  static String indented(int blanks, List<String> lines) {
    return lines.stream().map(line -> " ".repeat(blanks) + line).collect(Collectors.joining("\n"));
  }

  /** Returns a number of things, such as 1 call and 2 calls. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Lines cells up in columns; the last one is as long as it is. */
  static List<String> table(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
