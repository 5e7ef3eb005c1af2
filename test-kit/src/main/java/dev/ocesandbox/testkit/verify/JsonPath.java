// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path into JSON, such as {@code $.coupon_infos[0].id}. It may contain field names, list indexes
 * and the wildcard {@code [*]}; {@code ..name} selects fields at any depth.
 *
 * @param steps the steps from the root
 */
record JsonPath(List<Step> steps) {

  private static final Pattern STEP =
      Pattern.compile(
          "\\.\\.(?<deep>[\\w-]+)|\\.(?<name>[\\w-]+|\\*)|\\[(?<index>\\d{1,9}|\\*)]|\\['(?<quoted>[^']+)']");

  private static final int MAX_DEPTH = 100;

  /** Selects the values that one step leads to from a value. */
  private interface Step {
    Stream<@Nullable Object> from(@Nullable Object value);
  }

  /**
   * Parses a path.
   *
   * @throws IllegalArgumentException if {@code text} is not such a path
   */
  static JsonPath of(String text) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(text);
    int position = text.startsWith("$") ? 1 : text.length() + 1;
    while (position < text.length() && matcher.find(position) && matcher.start() == position) {
      steps.add(step(matcher));
      position = matcher.end();
    }
    if (position != text.length()) {
      throw new IllegalArgumentException(
          ("Expected a JSON path such as $.coupon_infos[0].id, with names, indexes, [*] and"
                  + " ..name, but was '%s'")
              .formatted(text));
    }
    return new JsonPath(List.copyOf(steps));
  }

  private static Step step(Matcher matcher) {
    String deep = matcher.group("deep");
    if (deep != null) {
      return value -> everywhere(value, MAX_DEPTH).flatMap(one -> field(one, deep));
    }
    String name = matcher.group("name") == null ? matcher.group("quoted") : matcher.group("name");
    if (name != null) {
      return name.equals("*") ? JsonPath::children : value -> field(value, name);
    }
    String index = matcher.group("index");
    return index.equals("*") ? JsonPath::children : value -> item(value, Integer.parseInt(index));
  }

  /** Returns all values that the path selects. */
  List<@Nullable Object> in(@Nullable Object root) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(root);
    for (Step step : steps) {
      List<@Nullable Object> next = new ArrayList<>();
      values.forEach(value -> step.from(value).forEach(next::add));
      values = next;
    }
    return values;
  }

  private static Stream<@Nullable Object> field(@Nullable Object value, String name) {
    return value instanceof Map<?, ?> map && map.containsKey(name)
        ? Stream.<@Nullable Object>of(map.get(name))
        : Stream.empty();
  }

  private static Stream<@Nullable Object> item(@Nullable Object value, int index) {
    return value instanceof List<?> list && index < list.size()
        ? Stream.<@Nullable Object>of(list.get(index))
        : Stream.empty();
  }

  private static Stream<@Nullable Object> children(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().map(one -> one);
    }
    return value instanceof List<?> list ? list.stream().map(one -> one) : Stream.empty();
  }

  private static Stream<@Nullable Object> everywhere(@Nullable Object value, int depth) {
    return depth == 0
        ? Stream.empty()
        : Stream.concat(
            Stream.<@Nullable Object>of(value),
            children(value).flatMap(child -> everywhere(child, depth - 1)));
  }
}
