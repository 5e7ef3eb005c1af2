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

  /** Returns a page of specifications after a marker, which stands for the last one before. */
  Found page(PriceBook book, String marker, int limit) {
    List<Product> all =
        book.products().filter(this::matches).sorted(Comparator.comparing(Product::key)).toList();
    String last =
        all.stream()
            .map(product -> product.key().resourceSpec())
            .filter(spec -> SpecMarker.of(spec).equals(marker))
            .findFirst()
            .orElse(marker);
    List<Product> rows =
        all.stream()
            .filter(product -> product.key().resourceSpec().compareTo(last) > 0)
            .limit(limit + 1L)
            .toList();
    return rows.size() <= limit
        ? new Found(rows, null)
        : new Found(
            rows.subList(0, limit), SpecMarker.of(rows.get(limit - 1).key().resourceSpec()));
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
