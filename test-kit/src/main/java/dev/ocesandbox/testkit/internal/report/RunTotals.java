// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sums of a run over its tests, as lines that other JVMs of the same run can add. */
final class RunTotals {

  /** Findings and test rows beyond this number are only counted. */
  private static final int MAX_ROWS = 5_000;

  private static final String TEST = "test";
  private static final String CALLS = "calls";
  private static final String REFUSED = "refused";
  private static final String LEDGER = "ledger";
  private static final String EVENT = "event";
  private static final String FINDING = "finding";
  private static final String FLIPPED = "flipped";

  private final List<List<String>> tests = new ArrayList<>();
  private final List<GuessRow> guesses = new ArrayList<>();
  private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

  void add(TestSummary test) {
    long refused = test.calls().stream().filter(call -> !call.code().isEmpty()).count();
    count(TEST, test.failed() ? "failed" : "passed", 1);
    addRow(
        List.of(
            test.test(),
            test.failed() ? "failed" : "passed",
            String.valueOf(test.calls().size()),
            String.valueOf(refused),
            String.valueOf(test.findings().size()),
            test.page()));
    for (TestSummary.Call call : test.calls()) {
      String operation = call.operation().isEmpty() ? "(unknown path)" : call.operation();
      count(CALLS, operation, 1);
      if (!call.code().isEmpty()) {
        count(REFUSED, operation + " " + call.code(), 1);
      }
    }
    test.ledger().forEach((type, number) -> count(LEDGER, type, number));
    test.events().forEach(event -> count(EVENT, event.get(1), 1));
    test.findings().forEach(finding -> count(FINDING, String.join(" ", finding), 1));
  }

  /** Adds how many times the tests of a class ran again, and what they rest on. */
  void add(String testClass, int runs, List<GuessRow> rows) {
    count(FLIPPED, testClass, runs);
    rows.forEach(this::addGuess);
  }

  private void addGuess(GuessRow row) {
    if (guesses.size() < MAX_ROWS) {
      guesses.add(row);
    }
  }

  boolean hasFlips() {
    return !of(FLIPPED).isEmpty();
  }

  /** Returns how many times the tests of each class ran again. */
  Map<String, Integer> flips() {
    return of(FLIPPED);
  }

  List<GuessRow> guesses() {
    return guesses;
  }

  private void addRow(List<String> row) {
    if (tests.size() < MAX_ROWS) {
      tests.add(row);
    }
  }

  private void count(String kind, String name, int number) {
    Map<String, Integer> ofKind = counts.computeIfAbsent(kind, k -> new TreeMap<>());
    if (ofKind.size() < MAX_ROWS || ofKind.containsKey(name)) {
      ofKind.merge(name, number, Integer::sum);
    }
  }

  /** Returns all sums as lines of fields that are separated by tabs. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    tests.forEach(
        row -> lines.add("row\t" + String.join("\t", row.stream().map(RunTotals::flat).toList())));
    guesses.forEach(
        row ->
            lines.add(
                "guess\t" + String.join("\t", row.cells().stream().map(RunTotals::flat).toList())));
    counts.forEach(
        (kind, ofKind) ->
            ofKind.forEach((name, number) -> lines.add(kind + "\t" + number + "\t" + flat(name))));
    return lines;
  }

  private static String flat(String text) {
    return text.replaceAll("\\s", " ");
  }

  /** Adds the lines of another JVM. */
  void addLines(List<String> lines) {
    for (String line : lines) {
      List<String> fields = List.of(line.split("\t", -1));
      if (fields.get(0).equals("row") && fields.size() == 7) {
        addRow(fields.subList(1, 7));
      } else if (fields.get(0).equals("guess") && fields.size() == GuessRow.CELLS + 1) {
        addGuess(GuessRow.of(fields.subList(1, fields.size())));
      } else if (fields.size() == 3 && fields.get(1).matches("\\d{1,9}")) {
        count(fields.get(0), fields.get(2), Integer.parseInt(fields.get(1)));
      }
    }
  }

  /** Returns a sentence with the sums of the run. */
  String sentence() {
    Map<String, Integer> results = of(TEST);
    int failed = results.getOrDefault("failed", 0);
    return "%d tests with a world, %d of them failed; %d requests, %d findings."
        .formatted(failed + results.getOrDefault("passed", 0), failed, sum(CALLS), sum(FINDING));
  }

  private Map<String, Integer> of(String kind) {
    return counts.getOrDefault(kind, Map.of());
  }

  private int sum(String kind) {
    return of(kind).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns the tables of the summary page. */
  List<ReportTable> tables() {
    List<ReportTable> tables = new ArrayList<>();
    if (hasFlips()) {
      tables.add(GuessRow.table(guesses));
    }
    tables.addAll(
        List.of(
            table(
                "Tests",
                List.of("test", "result", "requests", "refused", "findings", "report"),
                tests),
            counted("Operations", "operation", CALLS),
            counted("Refusals", "operation and code", REFUSED),
            counted("Findings", "finding", FINDING),
            counted("Ledger entries", "type", LEDGER),
            counted("Events from clock moves", "type", EVENT)));
    return tables;
  }

  private ReportTable counted(String title, String heading, String kind) {
    List<List<String>> rows = new ArrayList<>();
    of(kind).forEach((name, number) -> rows.add(List.of(name, String.valueOf(number))));
    return table(title, List.of(heading, "number"), rows);
  }

  private static ReportTable table(String title, List<String> columns, List<List<String>> rows) {
    return new ReportTable(title, columns, rows.stream().map(ReportTable.Row::of).toList());
  }
}
