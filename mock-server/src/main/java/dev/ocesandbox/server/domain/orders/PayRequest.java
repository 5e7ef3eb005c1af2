// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment that is asked for.
 *
 * @param customerId who asks
 * @param orderId which order; of a composite order its own number
 * @param coupons coupons and cards to use, in the order given
 * @param discount discount to use; null for none
 */
public record PayRequest(
    String customerId, String orderId, List<Choice> coupons, @Nullable Choice discount) {

  /**
   * A coupon or discount by id and type, as the API wants both.
   *
   * @param id its id
   * @param type 300 to 303 for coupons; 0, 2, 3 or 609 for discounts
   */
  public record Choice(String id, int type) {}

  /** Copies the coupons. */
  public PayRequest {
    coupons = List.copyOf(coupons);
  }
}
