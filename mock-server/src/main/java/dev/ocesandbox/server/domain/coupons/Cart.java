// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import java.util.List;

/**
 * What coupons are to pay, as far as their limits ask.
 *
 * @param customerId who pays
 * @param orderType number of the kind of order: 1 new, 2 renewal, 3 change and so on
 * @param lines the lines of the order
 */
public record Cart(String customerId, int orderType, List<CartLine> lines) {

  /** Copies the lines. */
  public Cart {
    lines = List.copyOf(lines);
  }
}
