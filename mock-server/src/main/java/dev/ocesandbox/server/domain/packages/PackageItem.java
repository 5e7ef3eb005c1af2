// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.Amount;
import dev.ocesandbox.server.domain.products.PackageOffer;

/**
 * What a package covers of one usage type.
 *
 * @param id of the item
 * @param offer usage type, quota and unit
 * @param left what is left of the quota
 */
record PackageItem(String id, PackageOffer.Item offer, Amount left) {

  boolean isFor(String usageType) {
    // Inferred: services spell the same usage type duration or Duration.
    return offer.usageType().equalsIgnoreCase(usageType);
  }

  PackageItem with(Amount other) {
    return new PackageItem(id, offer, other);
  }
}
