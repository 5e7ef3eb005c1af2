// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a call can meet.
 *
 * @param description such as {@code by acme}
 * @param differences returns where a call differs from the condition; empty if it meets it
 */
record Condition(String description, Function<LoggedCall, List<Difference>> differences) {

  private static final int LENGTH = 120;

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

  /**
   * Returns a condition that a part of a call matches a regular expression.
   *
   * @param whole whether the whole part must match, or only a part of it
   */
  static Condition matching(
      String description,
      String where,
      Pattern regex,
      boolean whole,
      Function<LoggedCall, String> part) {
    return new Condition(
        description,
        call -> {
          String actual = part.apply(call);
          boolean holds = whole ? regex.matcher(actual).matches() : regex.matcher(actual).find();
          return holds
              ? List.of()
              : List.of(
                  new Difference(
                      where,
                      "a match of " + regex,
                      actual.isEmpty()
                          ? TextFormat.ABSENT
                          : TextFormat.abbreviated(actual, LENGTH)));
        });
  }

  /** Returns a condition that a test defines itself. */
  static Condition of(String description, Predicate<ReceivedRequest> predicate) {
    return new Condition(
        description,
        call ->
            predicate.test(ReceivedRequest.of(call))
                ? List.of()
                : List.of(new Difference("request", description, "something else")));
  }

  /** Returns a condition that a path into the body selects a value. */
  static Condition atPath(WorldView world, String text, @Nullable Object expected) {
    JsonPath path = JsonPath.of(text);
    return new Condition(
        "with %s = %s".formatted(text, world.write(expected)),
        call -> {
          List<@Nullable Object> found = path.in(call.bodyOrText());
          boolean holds =
              found.stream()
                  .anyMatch(
                      value -> JsonContainment.differences(world, "", expected, value).isEmpty());
          return holds ? List.of() : List.of(difference(world, text, expected, found));
        });
  }

  private static Difference difference(
      WorldView world, String path, @Nullable Object expected, List<@Nullable Object> found) {
    String actual =
        switch (found.size()) {
          case 0 -> TextFormat.ABSENT;
          case 1 -> world.write(found.get(0));
          default -> "one of " + world.write(found);
        };
    return new Difference(
        "body " + path, world.write(expected), TextFormat.abbreviated(actual, LENGTH));
  }
}
