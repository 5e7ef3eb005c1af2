// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as the door hands it over.
 *
 * @param value Map, List, String, Long, BigDecimal, Boolean or null
 */
record Tree(@Nullable Object value) {

  /** Returns a field; a tree without value when it is absent. */
  Tree get(String name) {
    return new Tree(value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  /** Returns a value further down, by a path such as /lines/0/price. */
  Tree at(String pointer) {
    Tree tree = this;
    for (String step : pointer.split("/", -1)) {
      if (!step.isEmpty()) {
        tree = tree.value instanceof List<?> ? tree.item(step) : tree.get(step);
      }
    }
    return tree;
  }

  private Tree item(String number) {
    List<Tree> items = items();
    int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : items.size();
    return index < items.size() ? items.get(index) : new Tree(null);
  }

  boolean isPresent() {
    return value != null;
  }

  /** Returns a field as text; its absence is a bug. */
  String text(String name) {
    Object field = get(name).value;
    if (field == null) {
      throw new IllegalStateException("The answer has no " + name + ": " + value);
    }
    return field.toString();
  }

  /** Returns a field as text; null when it is absent. */
  @Nullable String textOrNull(String name) {
    Object field = get(name).value;
    return field == null ? null : field.toString();
  }

  Instant instant(String name) {
    return Instant.parse(text(name));
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  /** Returns the items of a field that is a list; none when it is absent. */
  List<Tree> all(String name) {
    return get(name).items();
  }

  List<Tree> items() {
    List<Tree> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> items.add(new Tree(item)));
    }
    return items;
  }
}
