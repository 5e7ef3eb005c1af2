// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.Catalogue;
import dev.ocesandbox.fixtures.Region;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The availability zones of the regions. */
final class Zones {

  private static final Map<String, List<String>> ZONES =
      Catalogue.regions().stream().collect(Collectors.toMap(Region::code, Region::zones));

  private Zones() {}

  /**
   * Returns whether a zone is in a region. No zone, or an empty one, is in every region.
   *
   * <p>Inferred: a zone that is named after its region is in it, listed or not, because the list of
   * zones is not the vendor's and may be incomplete.
   */
  static boolean isIn(@Nullable String zone, String region) {
    if (zone == null || zone.isEmpty()) {
      return true;
    }
    String lower = zone.toLowerCase(Locale.ROOT);
    return lower.startsWith(region) || of(region).contains(lower);
  }

  /** Returns the known zones of a region. */
  static List<String> of(String region) {
    return ZONES.getOrDefault(region, List.of());
  }
}
