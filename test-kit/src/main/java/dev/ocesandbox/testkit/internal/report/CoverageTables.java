// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The coverage of a run as tables of its summary. */
final class CoverageTables {

  private CoverageTables() {}

  /** Returns the tables of a sum, as the server makes it. */
  static List<ReportTable> of(JsonValue sum) {
    JsonValue report = sum.get("tree");
    return List.of(coverage(sum, report), guesses(report));
  }

  private static ReportTable coverage(JsonValue sum, JsonValue report) {
    List<ReportTable.Row> rows = new ArrayList<>();
    rows.add(ReportTable.Row.of(List.of("coverage.html", sum.text("line"), "")));
    if (report.get("totals").value() instanceof Map<?, ?> totals) {
      for (Map.Entry<?, ?> total : totals.entrySet()) {
        JsonValue numbers = new JsonValue(total.getValue());
        rows.add(
            ReportTable.Row.of(
                List.of("" + total.getKey(), numbers.text("covered"), numbers.text("of"))));
      }
    }
    return new ReportTable("Coverage", List.of("what", "covered", "of"), rows);
  }

  private static ReportTable guesses(JsonValue report) {
    List<ReportTable.Row> rows =
        report.list("guesses").stream()
            .map(
                guess ->
                    ReportTable.Row.of(
                        List.of(
                            guess.text("rule"),
                            guess.text("en"),
                            guess.text("evidence"),
                            guess.text("count"),
                            guess.list("alternatives").stream()
                                .map(one -> one.text("name"))
                                .collect(Collectors.joining(", ")))))
            .toList();
    return new ReportTable(
        "Guesses that the run rests on",
        List.of("rule", "what it says", "evidence", "times", "alternatives"),
        rows);
  }
}
