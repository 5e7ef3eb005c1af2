// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headers of a request. Names are case-insensitive; values may have been decoded as UTF-8 or as
 * ISO-8859-1.
 */
@FunctionalInterface
public interface RequestHeaders {

  /** Returns all values of a header in the order sent; empty if it is absent. */
  List<String> values(String name);

  /** Returns the headers of a map, which is copied. */
  static RequestHeaders of(Map<String, List<String>> headers) {
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> byName.computeIfAbsent(name, n -> new ArrayList<>()).addAll(values));
    byName.replaceAll((name, values) -> Collections.unmodifiableList(values));
    return name -> byName.getOrDefault(name, List.of());
  }
}
