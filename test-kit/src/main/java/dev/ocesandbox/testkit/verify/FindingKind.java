// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of findings about clients. The control API defines the same kinds. */
enum FindingKind {
  UNKNOWN_FIELD,
  UNKNOWN_PARAMETER,
  NUMERIC_TEXT,
  OUT_OF_RANGE,
  PAGE_NUMBER_OFFSET,
  FIRST_PAGE_ONLY,
  POLLING_TOO_FAST;

  /** Returns all names, such as {@code first-page-only}. */
  static List<String> names() {
    return Stream.of(values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  /** Throws an {@code IllegalArgumentException} if there is no such kind. */
  static void requireKnown(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          "Unknown kind of finding '%s'. The kinds are %s".formatted(name, names()));
    }
  }
}
