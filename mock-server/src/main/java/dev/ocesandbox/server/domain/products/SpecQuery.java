// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A query of specifications (qct_00008).
 *
 * @param serviceTypeCode cloud service
 * @param resourceTypeCode resource type
 * @param regionCode region in which it is sold
 * @param mode charge mode
 * @param part of the code or the name, in any case; empty for all
 */
record SpecQuery(
    String serviceTypeCode,
    String resourceTypeCode,
    String regionCode,
    ChargeMode mode,
    String part) {

  /**
   * A page of specifications.
   *
   * @param rows sorted by specification
   * @param nextMarker marker of the next page; null on the last one
   */
  record Found(List<Product> rows, @Nullable String nextMarker) {}

  /** Returns a page of specifications after a marker, which is the last one of the page before. */
  Found page(PriceBook book, String marker, int limit) {
    List<Product> rows =
        book.products()
            .filter(this::matches)
            .filter(product -> product.key().resourceSpec().compareTo(marker) > 0)
            .sorted(Comparator.comparing(Product::key))
            .limit(limit + 1L)
            .toList();
    return rows.size() <= limit
        ? new Found(rows, null)
        : new Found(rows.subList(0, limit), rows.get(limit - 1).key().resourceSpec());
  }

  private boolean matches(Product product) {
    return product.key().serviceTypeCode().equals(serviceTypeCode)
        && product.key().resourceTypeCode().equals(resourceTypeCode)
        && product.isSold(mode)
        && product.isSoldIn(regionCode)
        && (contains(product.key().resourceSpec())
            || contains(product.name().zh())
            || contains(product.name().en()));
  }

  private boolean contains(String text) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
