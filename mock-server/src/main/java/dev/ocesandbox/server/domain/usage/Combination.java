// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.usage;

import dev.ocesandbox.server.domain.metering.PeakType;
import java.util.Set;
import java.util.stream.Stream;

/** Which usage types belong to which resource type and cloud service. */
enum Combination {
  CDN("cdn", "cdn", PeakType.BASE_1024, PeakType.BASE_1000, PeakType.BASE_1000_CAPITAL),
  OBS("obs", "obs", PeakType.BASE_1024, PeakType.BASE_1000, PeakType.BASE_1000_CAPITAL),
  VPC("vpc", "bandwidth", PeakType.BANDWIDTH, PeakType.ENHANCED),
  IEC("iec", "edgebandwidth", PeakType.BANDWIDTH, PeakType.ENHANCED);

  private final String service;
  private final String resourceType;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, but its type does not say so
  private final Set<PeakType> types;

  Combination(String service, String resourceType, PeakType... types) {
    this.service = "hws.service.type." + service;
    this.resourceType = "hws.resource.type." + resourceType;
    this.types = Set.of(types);
  }

  /** Returns whether three codes belong together. */
  static boolean exists(String service, String resourceType, PeakType type) {
    return Stream.of(values())
        .anyMatch(
            one ->
                one.service.equals(service)
                    && one.resourceType.equals(resourceType)
                    && one.types.contains(type));
  }
}
