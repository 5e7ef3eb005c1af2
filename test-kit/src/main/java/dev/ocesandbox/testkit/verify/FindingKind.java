// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a client can do that would hurt it on the real service; the control API has the same. */
enum FindingKind {
  UNKNOWN_FIELD,
  UNKNOWN_PARAMETER,
  NUMERIC_TEXT,
  OUT_OF_RANGE,
  PAGE_NUMBER_OFFSET,
  FIRST_PAGE_ONLY,
  POLLING_TOO_FAST;

  /** Returns every name, such as first-page-only. */
  static List<String> names() {
    return Stream.of(values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  /** Refuses a name that would allow nothing. */
  static void check(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          "There is no kind of finding %s; there are %s".formatted(name, names()));
    }
  }
}
