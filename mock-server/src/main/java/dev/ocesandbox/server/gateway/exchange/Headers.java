// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request. Names are case-insensitive.
 *
 * @param all values by name, in the order sent
 */
public record Headers(Map<String, List<String>> all) {

  /** Copies the headers and merges names that differ in case only. */
  public Headers {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.forEach((name, values) -> copy.merge(name, List.copyOf(values), Headers::joined));
    all = Collections.unmodifiableMap(copy);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Returns the first value of a header; null if it is absent. */
  public @Nullable String first(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Returns the first value of a header without surrounding blanks; null if absent or blank. */
  public @Nullable String text(String name) {
    String value = first(name);
    return value == null || value.isBlank() ? null : value.trim();
  }

  /** Returns all values of a header. */
  public List<String> values(String name) {
    List<String> values = all.get(name);
    return values == null ? List.of() : values;
  }
}
