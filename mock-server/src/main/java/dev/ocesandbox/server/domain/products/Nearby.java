// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.text.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the products that somebody may have meant. */
final class Nearby {

  private static final int SHOWN = 3;

  private Nearby() {}

  /**
   * Returns the nearest specifications, of the same service and resource type where these are sold;
   * otherwise service, resource type and specification of what is spelt most alike.
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
            .map(Nearby::whole)
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

  /** A slip in a type of service or resource counts for more: it leads somewhere else. */
  private static int mistakes(ProductKey one, ProductKey other) {
    int types =
        Nearest.mistakes(one.serviceTypeCode(), other.serviceTypeCode())
            + Nearest.mistakes(one.resourceTypeCode(), other.resourceTypeCode());
    return types * 4 + Nearest.mistakes(one.resourceSpec(), other.resourceSpec());
  }

  private static String whole(ProductKey key) {
    return "%s / %s / %s"
        .formatted(key.serviceTypeCode(), key.resourceTypeCode(), key.resourceSpec());
  }
}
