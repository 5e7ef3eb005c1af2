// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request, found without regard to case.
 *
 * @param all values by name, in the order sent
 */
public record Headers(Map<String, List<String>> all) {

  /** Copies the headers. */
  public Headers {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    all = Collections.unmodifiableMap(copy);
  }

  /** Returns the first value of a header; null when it is absent. */
  public @Nullable String first(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Returns every value of a header. */
  public List<String> values(String name) {
    List<String> values = all.get(name);
    return values == null ? List.of() : values;
  }
}
