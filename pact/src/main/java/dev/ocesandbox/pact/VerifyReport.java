// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import dev.ocesandbox.server.cli.Table;
import dev.ocesandbox.server.text.Printable;
import dev.ocesandbox.testkit.pact.verify.InteractionResult;
import dev.ocesandbox.testkit.pact.verify.InteractionResult.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The table at the end of a verification, and the differences below it. */
final class VerifyReport {

  private static final int WIDTH = 60;

  private final PrintStream out;
  private final List<VerifiedPact> pacts;

  VerifyReport(PrintStream out, List<VerifiedPact> pacts) {
    this.out = out;
    this.pacts = pacts;
  }

  /** Returns the result in one word. */
  static String word(InteractionResult result) {
    return switch (result.outcome()) {
      case PASSED -> "ok";
      case SKIPPED -> "skipped";
      case FAILED -> result.pending() ? "pending" : "FAILED";
    };
  }

  private List<InteractionResult> results() {
    return pacts.stream().flatMap(pact -> pact.results().stream()).toList();
  }

  boolean isEmpty() {
    return results().isEmpty();
  }

  boolean isOnlySkipped() {
    return results().stream().allMatch(result -> result.outcome() == Outcome.SKIPPED);
  }

  long failures() {
    return results().stream().filter(InteractionResult::isFailure).count();
  }

  void print() {
    if (isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>(List.of(List.of("interaction", "states", "result")));
    results().forEach(result -> rows.add(row(result)));
    out.println();
    Table.of(rows).forEach(out::println);
    out.println();
    pacts.forEach(this::differences);
    out.println(sum());
  }

  private static List<String> row(InteractionResult result) {
    return List.of(cut(result.description()), states(result.states()), word(result));
  }

  private static String states(List<String> states) {
    return switch (states.size()) {
      case 0 -> "-";
      case 1 -> cut(states.get(0));
      default -> cut(states.get(states.size() - 1)) + " (+" + (states.size() - 1) + ")";
    };
  }

  private static String cut(String text) {
    return Printable.shortened(Printable.text(text), WIDTH);
  }

  private void differences(VerifiedPact pact) {
    for (InteractionResult result : pact.results()) {
      if (result.outcome() != Outcome.PASSED) {
        String place = pact.source().place(result.index()) + ": " + result.description() + ": ";
        result.problems().forEach(problem -> out.println(Printable.text(place + problem)));
      }
    }
  }

  private String sum() {
    List<InteractionResult> results = results();
    long passed = results.stream().filter(result -> result.outcome() == Outcome.PASSED).count();
    long pending =
        results.stream()
            .filter(result -> result.outcome() == Outcome.FAILED && result.pending())
            .count();
    long skipped = results.stream().filter(result -> result.outcome() == Outcome.SKIPPED).count();
    return "%d of %d interactions are right%s%s%s"
        .formatted(
            passed,
            results.size(),
            failures() == 0 ? "" : ", " + failures() + " failed",
            pending == 0 ? "" : ", " + pending + " pending",
            skipped == 0 ? "" : ", " + skipped + " skipped");
  }
}
