// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the requests that are closest to the expected ones. */
final class NearMisses {

  private static final int UNKNOWN_PATH = 1;
  private static final int OTHER_OPERATION = 100;

  private NearMisses() {}

  /**
   * A request that does not match.
   *
   * @param call the request
   * @param differences where it differs from the expected one
   */
  record Miss(LoggedCall call, List<Difference> differences) {}

  /** Returns the requests, closest first: by operation, then by number of differences. */
  static List<Miss> of(ExpectedCalls expected, List<LoggedCall> calls) {
    return calls.stream()
        .map(call -> miss(expected, call))
        .sorted(
            Comparator.comparingInt((Miss miss) -> distance(expected.operation(), miss.call()))
                .thenComparingInt(miss -> miss.differences().size()))
        .toList();
  }

  private static Miss miss(ExpectedCalls expected, LoggedCall call) {
    return call.operation().equals(expected.operation())
        ? new Miss(call, call.differences(expected.conditions()))
        : new Miss(
            call,
            List.of(
                new Difference(
                    "operation",
                    expected.operation(),
                    call.operation().isEmpty() ? "none: " + call.target() : call.operation())));
  }

  /**
   * Returns how far a call is from an operation. A path of no operation may be a misspelt one, so
   * it is close. Other operations are closer the more words their names have in common.
   */
  private static int distance(String operation, LoggedCall call) {
    if (call.operation().isEmpty()) {
      return UNKNOWN_PATH;
    }
    Set<String> shared = words(operation);
    shared.retainAll(words(call.operation()));
    return call.operation().equals(operation) ? 0 : OTHER_OPERATION - shared.size();
  }

  private static Set<String> words(String operation) {
    return new HashSet<>(Stream.of(operation.split("(?=[A-Z])")).toList());
  }
}
