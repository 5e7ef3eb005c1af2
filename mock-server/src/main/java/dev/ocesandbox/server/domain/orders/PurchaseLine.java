// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.products.Requested;
import dev.ocesandbox.server.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order to be placed.
 *
 * @param wanted what is bought, where, of which size and how many
 * @param term for how long
 * @param price list price of the whole line; null takes it from the price book
 * @param productId product; null makes the one that quotes name
 * @param extension what it renews; null for something new
 */
public record PurchaseLine(
    Requested wanted,
    Term term,
    @Nullable Money price,
    @Nullable String productId,
    @Nullable Extension extension) {

  /** Something new. */
  public PurchaseLine(
      Requested wanted, Term term, @Nullable Money price, @Nullable String productId) {
    this(wanted, term, price, productId, null);
  }
}
