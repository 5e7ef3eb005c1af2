// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats the text of messages. */
final class TextFormat {

  /** Placeholder for a value that does not exist. */
  static final String ABSENT = "(absent)";

  private TextFormat() {}

  /** Returns a text on one line, cut to at most {@code length} characters. */
  static String abbreviated(String text, int length) {
    String line = text.replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= length ? line : line.substring(0, length - 3) + "...";
  }

  /** Returns a text cut to at most {@code length} characters, with its lines. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "\n(cut)";
  }

  static String indented(int spaces, List<String> lines) {
    return lines.stream().map(line -> " ".repeat(spaces) + line).collect(Collectors.joining("\n"));
  }

  /** Returns a number with a noun, such as {@code 1 call} or {@code 2 calls}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns a constant in words, such as {@code pending payment} for PENDING_PAYMENT. */
  static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns one line for each row, with aligned columns. */
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
