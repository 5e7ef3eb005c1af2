// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headers of a request, looked up by name whatever the case of its letters.
 *
 * <p>Values may be read from the wire as UTF-8 or, as many servers do, as ISO-8859-1.
 */
@FunctionalInterface
public interface RequestHeaders {

  /** All values of a header in the order sent; empty when the request lacks it. */
  List<String> values(String name);

  /** Headers from a map whose keys may be in any case; the map is copied. */
  static RequestHeaders of(Map<String, List<String>> headers) {
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> byName.computeIfAbsent(name, n -> new ArrayList<>()).addAll(values));
    byName.replaceAll((name, values) -> Collections.unmodifiableList(values));
    return name -> byName.getOrDefault(name, List.of());
  }
}
