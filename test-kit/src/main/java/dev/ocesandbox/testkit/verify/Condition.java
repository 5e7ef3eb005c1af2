// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;
import java.util.function.Function;

/**
 * A condition that a call can meet.
 *
 * @param description such as {@code by acme}
 * @param differences returns where a call differs from the condition; empty if it meets it
 */
record Condition(String description, Function<LoggedCall, List<Difference>> differences) {

  /** Returns a condition that a part of a call equals {@code expected}. */
  static Condition equal(
      String description, String where, String expected, Function<LoggedCall, String> part) {
    return new Condition(
        description,
        call -> {
          String actual = part.apply(call);
          return actual.equals(expected)
              ? List.of()
              : List.of(
                  new Difference(where, expected, actual.isEmpty() ? TextFormat.ABSENT : actual));
        });
  }
}
