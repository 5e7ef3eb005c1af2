// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.text.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds products that are spelled like an unknown one. */
final class SimilarProducts {

  private static final int SHOWN = 3;

  private SimilarProducts() {}

  /**
   * Returns the most similar specifications of the same service and resource type; if there are
   * none, service, resource type and specification of the most similar products.
   */
  static String of(PriceBook book, ProductKey key) {
    List<ProductKey> alike =
        book.products()
            .map(Product::key)
            .filter(other -> other.serviceTypeCode().equals(key.serviceTypeCode()))
            .filter(other -> other.resourceTypeCode().equals(key.resourceTypeCode()))
            .toList();
    return alike.isEmpty()
        ? nearest(book.products().map(Product::key).toList(), key).stream()
            .map(SimilarProducts::whole)
            .collect(Collectors.joining(", "))
        : nearest(alike, key).stream()
            .map(ProductKey::resourceSpec)
            .collect(Collectors.joining(", "));
  }

  private static List<ProductKey> nearest(List<ProductKey> keys, ProductKey wanted) {
    return keys.stream()
        .sorted(
            Comparator.comparingInt((ProductKey key) -> mistakes(key, wanted))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  /** A mistake in a service or resource type counts more, because it leads to another product. */
  private static int mistakes(ProductKey one, ProductKey other) {
    int types =
        Nearest.distance(one.serviceTypeCode(), other.serviceTypeCode())
            + Nearest.distance(one.resourceTypeCode(), other.resourceTypeCode());
    return types * 4 + Nearest.distance(one.resourceSpec(), other.resourceSpec());
  }

  private static String whole(ProductKey key) {
    return "%s / %s / %s"
        .formatted(key.serviceTypeCode(), key.resourceTypeCode(), key.resourceSpec());
  }
}
