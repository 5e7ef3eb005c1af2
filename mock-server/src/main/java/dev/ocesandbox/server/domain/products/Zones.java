// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The availability zones of the regions. */
final class Zones {

  private Zones() {}

  /** Tells whether a zone is in a region; no zone, or an empty one, is in every region. */
  static boolean isIn(@Nullable String zone, String region) {
    return zone == null
        || zone.isEmpty()
        || zone.toLowerCase(Locale.ROOT).startsWith(region)
        || of(region).contains(zone.toLowerCase(Locale.ROOT));
  }

  static List<String> of(String region) {
    return List.of(region + "a");
  }
}
