// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.world.ids.IdParts;

/** Makes the markers of ListResourceSpecs, which have at most 128 characters (qct_00008). */
final class SpecMarker {

  private static final int LONGEST = 128;
  private static final int HASH = 16;

  private SpecMarker() {}

  /** Returns the marker of a specification: itself, or its beginning and a hash if it is long. */
  static String of(String spec) {
    return spec.length() <= LONGEST
        ? spec
        : "%s~%016x".formatted(spec.substring(0, LONGEST - HASH - 1), IdParts.hash(spec));
  }
}
