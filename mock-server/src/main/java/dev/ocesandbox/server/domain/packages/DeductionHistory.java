// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.world.Grouped;
import dev.ocesandbox.server.world.Ranked;
import java.util.Comparator;
import java.util.Optional;

/**
 * The deductions of a customer.
 *
 * @param all oldest first
 * @param byProduct the same, grouped by the product of the package
 * @param byItem sorted by the item of the package
 */
record DeductionHistory(
    Ranked<Deduction> all, Grouped<Product, Deduction> byProduct, Ranked<Deduction> byItem) {

  /**
   * The product of a package.
   *
   * @param id id
   * @param resourceTypeCode resource type
   */
  record Product(String id, String resourceTypeCode) {

    private static final Product UNKNOWN = new Product("", "");

    static Product of(ResourcePackage one) {
      return new Product(one.product().id(), one.product().key().resourceTypeCode());
    }
  }

  static final DeductionHistory NONE =
      new DeductionHistory(
          Ranked.by(Deduction.OLDEST_FIRST),
          Grouped.by(Deduction.OLDEST_FIRST),
          Ranked.by(Comparator.comparing(Deduction::itemId).thenComparing(Deduction.OLDEST_FIRST)));

  /**
   * Adds a deduction.
   *
   * @param from the package; empty only in a saved world that is refused afterwards
   */
  DeductionHistory with(Deduction deduction, Optional<ResourcePackage> from) {
    return new DeductionHistory(
        all.plus(deduction),
        byProduct.plus(from.map(Product::of).orElse(Product.UNKNOWN), deduction),
        byItem.plus(deduction));
  }

  /** Returns the deductions of an item, oldest first. */
  Ranked<Deduction> ofItem(String id) {
    return byItem.between(
        deduction -> deduction.itemId().compareTo(id) < 0,
        deduction -> deduction.itemId().compareTo(id) <= 0);
  }
}
