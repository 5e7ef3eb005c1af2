// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.PackageOffer;
import dev.ocesandbox.server.money.Quantity;

/**
 * What a package covers of a usage type.
 *
 * @param id id
 * @param offer usage type, quota and unit
 * @param left quota left
 */
record PackageItem(String id, PackageOffer.Item offer, Quantity left) {

  boolean isFor(String usageType) {
    // Inferred: services spell the same usage type duration or Duration.
    return offer.usageType().equalsIgnoreCase(usageType);
  }

  PackageItem with(Quantity other) {
    return new PackageItem(id, offer, other);
  }
}
