// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.text.Nearest;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong with a code that must be one of a set. */
final class CodeCheck {

  private static final int SHOWN = 3;

  private CodeCheck() {}

  /** Returns the problem with the nearest codes; empty if the code is known. */
  static Optional<String> problem(String code, Set<String> known, String thing) {
    return known.contains(code)
        ? Optional.empty()
        : Optional.of(
            "must be a known %s; the nearest to %s are %s"
                .formatted(thing, code, String.join(", ", Nearest.some(code, known, SHOWN))));
  }
}
