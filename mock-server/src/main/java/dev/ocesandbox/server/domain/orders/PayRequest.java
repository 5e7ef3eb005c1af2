// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to pay an order.
 *
 * @param customerId who pays
 * @param orderId id of the order; for a composite order its own id
 * @param coupons coupons and cards to use
 * @param discount discount to use; null for none
 * @param automatic whether the system pays instead of a person
 * @param declinesCoupons whether no coupon may pay, not even one that the order has reserved
 */
public record PayRequest(
    String customerId,
    String orderId,
    List<Choice> coupons,
    @Nullable Choice discount,
    boolean automatic,
    boolean declinesCoupons) {

  /** Creates a request of a person. */
  public PayRequest(
      String customerId, String orderId, List<Choice> coupons, @Nullable Choice discount) {
    this(customerId, orderId, coupons, discount, false, false);
  }

  /** Returns the same request, in which no coupon may pay. */
  public PayRequest withoutCoupons() {
    return new PayRequest(customerId, orderId, List.of(), discount, automatic, true);
  }

  /**
   * A coupon or discount, with its id and type as in the API.
   *
   * @param id id
   * @param type 300 to 303 for coupons; 0, 2, 3 or 609 for discounts
   */
  public record Choice(String id, int type) {}

  /** Creates a request with a copy of the coupons. */
  public PayRequest {
    coupons = List.copyOf(coupons);
  }
}
