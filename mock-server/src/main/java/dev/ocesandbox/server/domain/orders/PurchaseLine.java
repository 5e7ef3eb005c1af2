// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order to be placed.
 *
 * @param wanted product, region, size and quantity
 * @param term how long
 * @param price list price of the whole line; null for the price of the price book
 * @param renewalPrice list price of renewing the whole line for as long as its term; null for the
 *     price of the price book
 * @param productId product id; null for the one in quotes
 * @param extension the term that it adds to a resource; null for a new resource
 * @param projectId enterprise project of a new resource; null for the default one
 */
public record PurchaseLine(
    ProductRequest wanted,
    Term term,
    @Nullable Money price,
    @Nullable Money renewalPrice,
    @Nullable String productId,
    @Nullable ResourceExtension extension,
    @Nullable String projectId) {

  /** Creates a line that buys something new, which is renewed at the price of the price book. */
  public PurchaseLine(
      ProductRequest wanted, Term term, @Nullable Money price, @Nullable String productId) {
    this(wanted, term, price, null, productId, null, null);
  }

  /** Creates a line that adds a term to a resource, or buys something new without an extension. */
  public PurchaseLine(
      ProductRequest wanted,
      Term term,
      @Nullable Money price,
      @Nullable String productId,
      @Nullable ResourceExtension extension) {
    this(wanted, term, price, null, productId, extension, null);
  }
}
