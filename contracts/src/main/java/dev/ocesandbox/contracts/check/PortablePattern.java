// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.Optional;

/**
 * Writes the patterns of schemas, which may match a part of a text, so that they match the same
 * texts in languages that match the whole of it, and in those without look-around.
 */
final class PortablePattern {

  private static final String REST = "[\\s\\S]*";

  private PortablePattern() {}

  /** Returns a pattern that begins with {@code ^} and ends with {@code $}; empty if none is. */
  static Optional<String> of(String pattern) {
    if (pattern.contains("(?")) {
      return Optional.empty();
    }
    boolean fromStart = pattern.startsWith("^");
    boolean toEnd = pattern.endsWith("$") && !pattern.endsWith("\\$");
    if (!(fromStart && toEnd) && pattern.contains("|")) {
      return Optional.empty();
    }
    String start = fromStart ? "" : "^" + REST;
    String end = toEnd ? "" : REST + "$";
    return Optional.of(start + pattern + end);
  }
}
