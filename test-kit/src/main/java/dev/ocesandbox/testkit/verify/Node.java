// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as a world shows it.
 *
 * @param value Map, List, String, number, Boolean or null
 */
record Node(@Nullable Object value) {

  Node get(String name) {
    return new Node(value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  /** Returns a field as text; empty when it is absent. */
  String text(String name) {
    return Objects.toString(get(name).value, "");
  }

  /** Returns the items of a field that is a list; none when it is absent. */
  List<Node> all(String name) {
    return get(name).value instanceof List<?> list
        ? list.stream().map(Node::new).toList()
        : List.of();
  }

  boolean isPresent() {
    return value != null;
  }
}
