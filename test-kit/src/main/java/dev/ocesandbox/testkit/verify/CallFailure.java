// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.List;

/** Says what requests were wanted, what came instead, and what came closest. */
final class CallFailure {

  private static final int MOST_CLOSEST = 3;
  private static final int MOST_LINES = 10;

  private final CallLog log;
  private final List<String> lines = new ArrayList<>();

  private CallFailure(CallLog log, Wanted wanted) {
    this.log = log;
    for (String line : wanted.lines()) {
      lines.add((lines.isEmpty() ? "Wanted: " : "        ") + line);
    }
  }

  /** There were too few or too many. */
  static AssertionError counted(
      CallLog log, Wanted wanted, List<LoggedCall> matching, List<LoggedCall> all) {
    CallFailure failure = new CallFailure(log, wanted);
    List<LoggedCall> ofOperation =
        all.stream().filter(call -> call.operation().equals(wanted.operation())).toList();
    failure.was(wanted, matching.size(), ofOperation.size(), all.size());
    failure.list("These:", matching);
    failure.misses(
        "Closest:",
        NearMisses.of(wanted, ofOperation.isEmpty() ? all : without(ofOperation, matching)));
    if (matching.isEmpty()) {
      failure.list("Of no world, by their path or keys:", log.strays());
    }
    return failure.error();
  }

  /** Some were not as all were to be. */
  static AssertionError otherwise(
      CallLog log, Wanted wanted, List<Condition> broken, List<LoggedCall> others, int all) {
    CallFailure failure = new CallFailure(log, wanted);
    failure.lines.add(
        all == 1
            ? "Was:    otherwise"
            : "Was:    otherwise in %d of %d".formatted(others.size(), all));
    failure.misses(
        "These:",
        others.stream().map(call -> new NearMisses.Miss(call, call.against(broken))).toList());
    return failure.error();
  }

  /** Operations were not called in an order. */
  static AssertionError order(CallLog log, List<String> wanted, int found, List<LoggedCall> all) {
    CallFailure failure =
        new CallFailure(log, new Wanted("calls", String.join(", then ", wanted), List.of()));
    failure.lines.add(
        "Was:    no call of %s%s"
            .formatted(
                wanted.get(found), found == 0 ? "" : " after that of " + wanted.get(found - 1)));
    failure.list("All requests:", all);
    return failure.error();
  }

  private static List<LoggedCall> without(List<LoggedCall> calls, List<LoggedCall> left) {
    return calls.stream().filter(call -> !left.contains(call)).toList();
  }

  private void was(Wanted wanted, int matching, int ofOperation, int all) {
    if (all == 0) {
      lines.add(
          "Was:    no request at all in this world: did the client use its endpoint and keys?");
    } else if (matching > 0) {
      lines.add("Was:    " + Texts.count(matching, "such call"));
    } else if (ofOperation == 0) {
      lines.add("Was:    no call of " + wanted.operation());
    } else {
      lines.add(
          "Was:    none like that among "
              + Texts.count(ofOperation, "call")
              + " of "
              + wanted.operation());
    }
  }

  private void list(String title, List<LoggedCall> calls) {
    if (!calls.isEmpty()) {
      lines.add(title);
    }
    calls.stream().limit(MOST_LINES).forEach(call -> lines.add("  " + call.line()));
    if (calls.size() > MOST_LINES) {
      lines.add("  and %d more".formatted(calls.size() - MOST_LINES));
    }
  }

  private void misses(String title, List<NearMisses.Miss> misses) {
    if (!misses.isEmpty()) {
      lines.add(title);
    }
    for (NearMisses.Miss miss : misses.subList(0, Math.min(MOST_CLOSEST, misses.size()))) {
      lines.add("  " + miss.call().line());
      List<List<String>> rows =
          miss.differences().stream()
              .map(d -> List.of(d.where(), "wanted " + d.wanted(), "was " + d.was()))
              .toList();
      Texts.table(rows).forEach(line -> lines.add("    " + line));
      if (miss.call().isRefused()) {
        lines.add("    " + log.explained(miss.call()));
      }
    }
  }

  private AssertionError error() {
    return new AssertionError(String.join("\n", lines));
  }
}
