// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders of members under financial custody that their master pays (api_order_00030). When a member
 * pays by hand, the order is left to the master, and a usable coupon of the master is used although
 * no request names it.
 *
 * <p>Inferred: it is used when the master pays without naming coupons, and it is the one that an
 * automatic payment would use.
 */
final class PayOnBehalf {

  private PayOnBehalf() {}

  static Change<Order> leave(World world, Order order, String masterId) {
    Order left = order.with(order.progress().leftTo(masterId));
    return Change.of(
        Orders.put(world, left).applied("orders.pay.on-behalf-of-custody-member"), left);
  }

  /** Returns the coupons of a payment; a coupon of the master if the master names none. */
  static List<PayRequest.Choice> coupons(
      World world, Order order, @Nullable OrderOffer offer, PayRequest request, Instant now) {
    return isUnnamed(order, request)
        ? AutomaticCoupon.of(world, order, offer, request.customerId(), now)
            .map(coupon -> new PayRequest.Choice(coupon.id(), coupon.kind().payType()))
            .stream()
            .toList()
        : request.coupons();
  }

  /** Returns whether a master pays an order of a member by hand and names no coupons. */
  static boolean isUnnamed(Order order, PayRequest request) {
    return !order.customerId().equals(request.customerId())
        && !request.automatic()
        && request.coupons().isEmpty();
  }
}
