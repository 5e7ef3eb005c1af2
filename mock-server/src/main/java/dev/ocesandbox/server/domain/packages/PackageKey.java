// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import java.time.Instant;
import java.util.Comparator;

/**
 * Sort key of packages: the one that took effect last comes first. Inferred: the page states no
 * order.
 *
 * @param effectiveAt when it took effect
 * @param id id of the package
 */
record PackageKey(Instant effectiveAt, String id) {

  static final Comparator<PackageKey> NEWEST_FIRST =
      Comparator.comparing(PackageKey::effectiveAt).reversed().thenComparing(PackageKey::id);

  static PackageKey of(ResourcePackage one) {
    return new PackageKey(one.effectiveAt(), one.id());
  }
}
