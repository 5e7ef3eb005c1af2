// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with parameters, such as /v2/orders/customer-orders/details/{order_id}.
 *
 * @param text the path as the contract writes it
 * @param segments the parts between the slashes
 */
public record PathTemplate(String text, List<String> segments) {

  /** Splits a path into its segments. */
  public static PathTemplate of(String text) {
    return new PathTemplate(text, List.of(text.substring(1).split("/", -1)));
  }

  /** Returns whether a segment is a parameter, which may have a fixed ending: {month}.csv. */
  public static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  /**
   * Returns the values of the parameters, still percent-encoded; empty if the path does not match.
   */
  public Optional<Map<String, String>> match(List<String> given) {
    if (given.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (isParameter(segment)) {
        String value = given.get(i);
        String ending = segment.substring(segment.indexOf('}') + 1);
        if (!value.endsWith(ending) || value.length() == ending.length()) {
          return Optional.empty();
        }
        values.put(
            segment.substring(1, segment.indexOf('}')),
            value.substring(0, value.length() - ending.length()));
      } else if (!segment.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
