// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import java.util.List;

/**
 * A test whose result depends on how a rule is read, or one that does not pass however it is read.
 *
 * @param test names of the class and the test
 * @param rule id of the rule; empty if the test does not pass as it is
 * @param usual name of the reading that the test ran with
 * @param usualText the rule if it is read so
 * @param other name of the reading with which its result differs
 * @param otherText the rule if it is read so
 * @param evidence how well the rule is known: A, B, C or D
 * @param source page, class or repository path; empty for an inference
 * @param doubt why the rule can be read otherwise
 * @param result how the test ended with the other reading
 */
public record GuessRow(
    String test,
    String rule,
    String usual,
    String usualText,
    String other,
    String otherText,
    String evidence,
    String source,
    String doubt,
    String result) {

  static final int CELLS = 10;

  /** Returns a row for a test that does not pass as it is, which says nothing about guesses. */
  public static GuessRow failing(String test, String reason) {
    return new GuessRow(test, "", "", "", "", "", "", "", "", reason);
  }

  static GuessRow of(List<String> cells) {
    return new GuessRow(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8),
        cells.get(9));
  }

  List<String> cells() {
    return List.of(test, rule, usual, usualText, other, otherText, evidence, source, doubt, result);
  }

  /** Returns whether the result depends on a rule. */
  public boolean isGuess() {
    return !rule.isEmpty();
  }

  /** Returns the row as a sentence. */
  public String sentence() {
    return isGuess()
        ? "%s rests on %s=%s; with %s: %s".formatted(test, rule, usual, other, result)
        : "%s does not pass when it runs again as it is: %s".formatted(test, result);
  }

  static ReportTable table(List<GuessRow> rows) {
    return new ReportTable(
        "Tests that rest on a guess",
        List.of(
            "test",
            "rule",
            "reading of the run",
            "other reading",
            "with the other reading",
            "what is known"),
        rows.stream()
            .map(
                row ->
                    ReportTable.Row.of(
                        List.of(
                            row.test(),
                            row.isGuess() ? row.rule() : "(does not pass as it is)",
                            named(row.usual(), row.usualText()),
                            named(row.other(), row.otherText()),
                            row.result(),
                            known(row))))
            .toList());
  }

  private static String named(String name, String text) {
    return name.isEmpty() ? "" : name + ": " + text;
  }

  private static String known(GuessRow row) {
    return (row.evidence() + " " + row.source() + " " + row.doubt()).replaceAll(" +", " ").strip();
  }
}
