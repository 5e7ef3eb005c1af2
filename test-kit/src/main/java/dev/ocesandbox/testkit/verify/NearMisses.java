// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The requests that came closest to what was wanted, nearest first: by operation, then by parts.
 */
final class NearMisses {

  private NearMisses() {}

  /**
   * A request that was not as wanted.
   *
   * @param call the request
   * @param differences where it is otherwise; none when only the operation is another
   */
  record Miss(LoggedCall call, List<Difference> differences) {}

  static List<Miss> of(Wanted wanted, List<LoggedCall> calls) {
    return calls.stream()
        .map(call -> miss(wanted, call))
        .sorted(
            Comparator.comparingInt((Miss miss) -> distance(wanted.operation(), miss.call()))
                .thenComparingInt(miss -> miss.differences().size()))
        .toList();
  }

  private static Miss miss(Wanted wanted, LoggedCall call) {
    return call.operation().equals(wanted.operation())
        ? new Miss(call, call.against(wanted.conditions()))
        : new Miss(
            call,
            List.of(
                new Difference(
                    "operation",
                    wanted.operation(),
                    call.operation().isEmpty() ? "none: " + call.target() : call.operation())));
  }

  /** A path of no operation may be meant for any; else names that share words are near. */
  private static int distance(String wanted, LoggedCall call) {
    if (call.operation().isEmpty()) {
      return 1;
    }
    Set<String> shared = words(wanted);
    shared.retainAll(words(call.operation()));
    return call.operation().equals(wanted) ? 0 : 100 - shared.size();
  }

  private static Set<String> words(String operation) {
    return new HashSet<>(Stream.of(operation.split("(?=[A-Z])")).toList());
  }
}
