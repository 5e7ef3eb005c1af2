// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.flip;

import dev.ocesandbox.testkit.internal.flip.KnownGuess.Reading;
import dev.ocesandbox.testkit.internal.flip.TestResults.TestResult;
import dev.ocesandbox.testkit.internal.report.GuessRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs the tests of a class again: once as they were, and once for each other reading of each rule.
 * A test whose result differs from that of the first of these runs depends on the rule.
 *
 * @param testClass name of the class
 * @param tests unique ids of the tests
 * @param runs makes a run that goes by some readings
 */
public record Flips(
    String testClass, Set<String> tests, Function<Map<String, String>, ClassRun> runs) {

  /** Creates flips with a copy of the ids. */
  public Flips {
    tests = Set.copyOf(tests);
  }

  /**
   * What the runs have shown.
   *
   * @param testClass name of the class
   * @param runs how many runs with another reading there were
   * @param tests how many tests there were
   * @param rows the tests that depend on a rule, and those that do not pass as they are
   */
  public record Result(String testClass, int runs, int tests, List<GuessRow> rows) {

    /** Creates a result with a copy of the rows. */
    public Result {
      rows = List.copyOf(rows);
    }

    /** Returns whether a test depends on a rule. */
    public boolean isGuessing() {
      return rows.stream().anyMatch(GuessRow::isGuess);
    }

    /** Returns a text with the tests and what they depend on. */
    public String summary() {
      Set<String> guessing = new TreeSet<>();
      rows.stream().filter(GuessRow::isGuess).forEach(row -> guessing.add(row.test()));
      StringBuilder text =
          new StringBuilder(
              "%d of %d tests of %s rest on a guess (other readings tried: %d)"
                  .formatted(guessing.size(), tests, testClass, runs));
      rows.forEach(row -> text.append("\n  ").append(row.sentence()));
      return text.toString();
    }
  }

  /**
   * Runs the tests.
   *
   * @param guesses the rules that they touched
   * @param choices the readings that they went by
   * @param progress is told about each run
   */
  public Result run(
      List<KnownGuess> guesses, Map<String, String> choices, Consumer<String> progress) {
    int all = guesses.stream().mapToInt(guess -> guess.others(choices).size()).sum();

    TestResults usual = runs.apply(Map.of()).of(tests);
    List<GuessRow> rows = new ArrayList<>();
    usual.all().stream()
        .filter(result -> !result.passed())
        .forEach(result -> rows.add(GuessRow.failing(result.name(), result.text())));
    int done = 0;
    for (KnownGuess guess : guesses) {
      for (Reading other : guess.others(choices)) {
        done++;
        progress.accept(
            "%s again with %s=%s (%d/%d)"
                .formatted(testClass, guess.rule(), other.name(), done, all));
        TestResults flipped = runs.apply(Map.of(guess.rule(), other.name())).of(tests);
        compare(usual, flipped, row(guess, choices, other), rows);
      }
    }
    long count = usual.all().stream().filter(TestResult::isTest).count();
    return new Result(testClass, all, (int) count, rows);
  }

  private static Function<String, Function<String, GuessRow>> row(
      KnownGuess guess, Map<String, String> choices, Reading other) {
    Reading usual = guess.chosen(choices);
    return test ->
        result ->
            new GuessRow(
                test,
                guess.rule(),
                usual.name(),
                usual.statement(),
                other.name(),
                other.statement(),
                guess.evidence(),
                guess.source(),
                guess.doubt(),
                result);
  }

  private static void compare(
      TestResults usual,
      TestResults flipped,
      Function<String, Function<String, GuessRow>> row,
      List<GuessRow> rows) {
    Set<String> ids = new TreeSet<>(usual.ids());
    ids.addAll(flipped.ids());
    for (String id : ids) {
      Optional<TestResult> before = usual.find(id);
      Optional<TestResult> after = flipped.find(id);
      boolean passed = after.map(TestResult::passed).orElse(before.isEmpty());
      if (before.map(TestResult::passed).orElse(true) != passed) {
        String name = before.or(() -> after).map(TestResult::name).orElse(id);
        String result =
            after.map(one -> one.passed() ? "passes" : one.text()).orElse("did not run");
        rows.add(row.apply(name).apply(result));
      }
    }
  }
}
