// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.money.Money;

/** The numbers in the rules of this room. */
final class ProductsLimits {

  /**
   * Largest price of a quote or an order (quotes.amount-limit). Inferred: the pages name no number;
   * this is far above any order.
   */
  static final Money PRICE = Money.of(Contracts.value("quotes.amount-limit", "amount").asDecimal());

  /** How many specifications a page has unless the request says otherwise. */
  static final int SPECS = 100;

  private ProductsLimits() {}
}
