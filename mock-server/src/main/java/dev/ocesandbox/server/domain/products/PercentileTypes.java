// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import java.util.Set;

/** The usage types of bandwidth that is billed by the 95th percentile of a month. Case matters. */
final class PercentileTypes {

  /** The unit of all of them: Mbps. */
  static final int MEASURE = 15;

  private static final Set<String> CODES =
      Set.of("95Peak", "95peak_1000", "95Peak_1000", "bandwidth95peak", "95peak_plus");

  private PercentileTypes() {}

  static boolean has(String usageFactor) {
    return CODES.contains(usageFactor);
  }
}
