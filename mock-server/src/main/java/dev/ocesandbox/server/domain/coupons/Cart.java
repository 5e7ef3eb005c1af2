// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import java.util.List;

/**
 * What coupons are to pay, as far as their limits depend on it.
 *
 * @param customerId who pays
 * @param orderType number of the order type, such as 1 for a purchase or 2 for a renewal
 * @param lines the lines of the order
 */
public record Cart(String customerId, int orderType, List<CartLine> lines) {

  /** Creates a cart with a copy of the lines. */
  public Cart {
    lines = List.copyOf(lines);
  }

  String subscribeType() {
    return subscribeType(orderType);
  }

  /**
   * Returns the value of subscribeType for an order type: new for purchases, switches to
   * yearly/monthly and from trial to commercial use, renew, change; none for others (mp_02001).
   */
  static String subscribeType(int orderType) {
    return switch (orderType) {
      case 1, 11, 14 -> "new";
      case 2 -> "renew";
      case 3 -> "change";
      default -> "none";
    };
  }
}
