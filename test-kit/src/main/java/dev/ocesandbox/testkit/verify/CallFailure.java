// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.Failures;
import java.util.ArrayList;
import java.util.List;

/** Builds the message of a failed verification: expected calls, actual calls, closest requests. */
final class CallFailure {

  private static final int MAX_CLOSEST = 3;
  private static final int MAX_LISTED = 10;

  private final CallLog log;
  private final List<String> lines = new ArrayList<>();

  private CallFailure(CallLog log, ExpectedCalls expected) {
    this.log = log;
    for (String line : expected.lines()) {
      lines.add((lines.isEmpty() ? "Expected: " : "          ") + line);
    }
  }

  /** Returns the error for too few or too many calls. */
  static AssertionError wrongCount(
      CallLog log, ExpectedCalls expected, List<LoggedCall> matching, List<LoggedCall> all) {
    CallFailure failure = new CallFailure(log, expected);
    List<LoggedCall> ofOperation =
        all.stream().filter(call -> call.operation().equals(expected.operation())).toList();
    failure.addActualCount(expected, matching.size(), ofOperation.size(), all.size());
    failure.addCalls("Matching requests:", matching);
    failure.addMisses(
        "Closest requests:",
        NearMisses.of(expected, ofOperation.isEmpty() ? all : without(ofOperation, matching)));
    if (matching.isEmpty()) {
      failure.addCalls(
          "Requests that belong to no world, because of their path or credentials:",
          log.unattributed());
    }
    return failure.error();
  }

  /** Returns the error for counted calls that do not meet a condition. */
  static AssertionError conditionNotMet(
      CallLog log,
      ExpectedCalls expected,
      List<Condition> broken,
      List<LoggedCall> offending,
      int total) {
    CallFailure failure = new CallFailure(log, expected);
    failure.addActual(
        total == 1
            ? "the call does not match"
            : "%d of %d calls do not match".formatted(offending.size(), total));
    failure.addMisses(
        "Requests that do not match:",
        offending.stream()
            .map(call -> new NearMisses.Miss(call, call.differences(broken)))
            .toList());
    return failure.error();
  }

  /** Returns the error for requests that no verification has counted. */
  static AssertionError unexpected(CallLog log, List<LoggedCall> others) {
    CallFailure failure =
        new CallFailure(log, new ExpectedCalls("no other calls", "any operation", List.of()));
    failure.addActual(TextFormat.count(others.size(), "other call"));
    failure.addCalls("Other requests:", others);
    return failure.error();
  }

  /** Returns the error for operations that were not called in the expected order. */
  static AssertionError wrongOrder(
      CallLog log, List<String> operations, int found, List<LoggedCall> all) {
    CallFailure failure =
        new CallFailure(
            log, new ExpectedCalls("calls", String.join(", then ", operations), List.of()));
    failure.addActual(
        found == 0
            ? "no call of " + operations.get(0)
            : "no call of %s after %s".formatted(operations.get(found), operations.get(found - 1)));
    failure.addCalls("All requests:", all);
    return failure.error();
  }

  private static List<LoggedCall> without(List<LoggedCall> calls, List<LoggedCall> excluded) {
    return calls.stream().filter(call -> !excluded.contains(call)).toList();
  }

  private void addActual(String text) {
    lines.add("Actual:   " + text);
  }

  private void addActualCount(ExpectedCalls expected, int matching, int ofOperation, int all) {
    if (all == 0) {
      addActual(
          "no requests in this world. Does the client use the endpoint and credentials of the"
              + " sandbox?");
    } else if (matching > 0) {
      addActual(TextFormat.count(matching, "matching call"));
    } else if (ofOperation == 0) {
      addActual("no calls of " + expected.operation());
    } else {
      addActual(
          "%s of %s, none of which match"
              .formatted(TextFormat.count(ofOperation, "call"), expected.operation()));
    }
  }

  private void addCalls(String title, List<LoggedCall> calls) {
    if (!calls.isEmpty()) {
      lines.add(title);
    }
    calls.stream().limit(MAX_LISTED).forEach(call -> lines.add("  " + call.line()));
    if (calls.size() > MAX_LISTED) {
      lines.add("  and %d more".formatted(calls.size() - MAX_LISTED));
    }
  }

  private void addMisses(String title, List<NearMisses.Miss> misses) {
    if (!misses.isEmpty()) {
      lines.add(title);
    }
    for (NearMisses.Miss miss : misses.subList(0, Math.min(MAX_CLOSEST, misses.size()))) {
      lines.add("  " + miss.call().line());
      List<List<String>> rows =
          miss.differences().stream()
              .map(d -> List.of(d.where(), "expected " + d.expected(), "was " + d.actual()))
              .toList();
      TextFormat.table(rows).forEach(line -> lines.add("    " + line));
      if (miss.call().isRefused()) {
        lines.add("    " + log.explanation(miss.call()));
      }
    }
  }

  private AssertionError error() {
    return Failures.differing(String.join("\n", lines), after("Expected: "), after("Actual:   "));
  }

  private String after(String prefix) {
    return lines.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .findFirst()
        .orElse("");
  }
}
