// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;
import java.util.function.Function;

/**
 * Something that a request can be like.
 *
 * @param wanted in words, such as: by acme
 * @param against where a request is otherwise; nothing when it is like that
 */
record Condition(String wanted, Function<LoggedCall, List<Difference>> against) {

  /** One part of a request has one value. */
  static Condition equal(
      String wanted, String where, String value, Function<LoggedCall, String> part) {
    return new Condition(
        wanted,
        call -> {
          String was = part.apply(call);
          return was.equals(value)
              ? List.of()
              : List.of(new Difference(where, value, was.isEmpty() ? Texts.NOTHING : was));
        });
  }
}
