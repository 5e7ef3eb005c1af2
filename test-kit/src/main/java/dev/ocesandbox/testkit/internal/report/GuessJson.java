// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the tests that rest on guesses as JSON. */
final class GuessJson {

  private GuessJson() {}

  /**
   * Returns the text of {@code guesses.json}.
   *
   * @param flips how many other readings were tried, by test class
   * @param rows the tests
   */
  static String of(Map<String, Integer> flips, List<GuessRow> rows) {
    String classes =
        flips.entrySet().stream()
            .map(
                one ->
                    "    {\"class\": %s, \"readings\": %d}"
                        .formatted(text(one.getKey()), one.getValue()))
            .collect(Collectors.joining(",\n"));
    String tests = rows.stream().map(GuessJson::row).collect(Collectors.joining(",\n"));
    return """
        {
          "format": "oce-sandbox-guesses",
          "classes": [
        %s
          ],
          "tests": [
        %s
          ]
        }
        """
        .formatted(classes, tests);
  }

  private static String row(GuessRow row) {
    return """
        {"test": %s, "result": %s, "rule": %s, "usual": {"name": %s, "en": %s}, \
        "other": {"name": %s, "en": %s}, "evidence": %s, "source": %s, "doubt": %s}"""
        .formatted(
            text(row.test()),
            text(row.result()),
            row.isGuess() ? text(row.rule()) : "null",
            text(row.usual()),
            text(row.usualText()),
            text(row.other()),
            text(row.otherText()),
            text(row.evidence()),
            text(row.source()),
            text(row.doubt()))
        .indent(4)
        .stripTrailing();
  }

  private static String text(String value) {
    StringBuilder json = new StringBuilder("\"");
    value
        .chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
              } else if (c < ' ') {
                json.append("\\u%04x".formatted(c));
              } else {
                json.append((char) c);
              }
            });
    return json.append('"').toString();
  }
}
