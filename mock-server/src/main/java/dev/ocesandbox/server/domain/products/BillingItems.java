// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import java.util.stream.Stream;

/** What is metered of a type of resource. */
final class BillingItems {

  private BillingItems() {}

  /**
   * Returns whether a type is known, but none of its products is sold on demand. A type is known if
   * the catalogue lists it for its service or the price book has a product of it.
   */
  static boolean isOnlyByPeriod(PriceBook book, ProductKey key) {
    return isKnown(book, key)
        && ofType(book, key).noneMatch(product -> product.isSold(ChargeMode.ON_DEMAND));
  }

  private static boolean isKnown(PriceBook book, ProductKey key) {
    return ResourceTypes.find(key.resourceTypeCode())
            .filter(type -> type.serviceTypeCode().equals(key.serviceTypeCode()))
            .isPresent()
        || ofType(book, key).findAny().isPresent();
  }

  /** Returns whether a type has a usage factor, in any case: in the catalogue or with a price. */
  static boolean hasFactor(PriceBook book, ProductKey key, String factor) {
    return Stream.concat(
            UsageTypes.factors(key.resourceTypeCode()),
            ofType(book, key)
                .flatMap(product -> product.onDemand().stream())
                .map(UsagePrice::usageFactor))
        .anyMatch(factor::equalsIgnoreCase);
  }

  private static Stream<Product> ofType(PriceBook book, ProductKey key) {
    return book.products()
        .filter(product -> product.key().serviceTypeCode().equals(key.serviceTypeCode()))
        .filter(product -> product.key().resourceTypeCode().equals(key.resourceTypeCode()));
  }
}
