// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.text.Nearest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong with a code that must be one of a set. */
final class CodeCheck {

  static final Bilingual SERVICE = new Bilingual("cloud service", "云服务");
  static final Bilingual REGION = new Bilingual("region", "区域");

  private static final Bilingual UNKNOWN =
      new Bilingual(
          "must be a known {thing}; the nearest to {code} are {nearest}",
          "必须是已知的{thing}；与{code}最接近的是{nearest}");

  private static final int SHOWN = 3;

  private CodeCheck() {}

  /** Returns the problem with the nearest codes; empty if the code is known. */
  static Optional<Bilingual> problem(String code, Set<String> known, Bilingual thing) {
    return known.contains(code)
        ? Optional.empty()
        : Optional.of(
            UNKNOWN
                .with(thing.as("thing"))
                .with(
                    Map.of(
                        "code",
                        code,
                        "nearest",
                        String.join(", ", Nearest.some(code, known, SHOWN)))));
  }
}
