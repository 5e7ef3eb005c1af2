// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Cart;
import dev.ocesandbox.server.domain.coupons.CartLine;
import dev.ocesandbox.server.world.World;
import java.util.List;

/** Converts orders to the carts of the coupons room. */
final class OrderCart {

  private OrderCart() {}

  static Cart of(World world, Order order) {
    return of(world, order, order.lines());
  }

  /** The lines are those of the order, possibly with a discount. */
  static Cart of(World world, Order order, List<OrderLine> lines) {
    OrdersState state = world.get(OrdersState.SLOT);
    return new Cart(
        order.customerId(),
        order.type().code(),
        lines.stream().map(line -> lineOf(state, order, line)).toList());
  }

  private static CartLine lineOf(OrdersState state, Order order, OrderLine line) {
    Integer periods = line.term().periodNum();
    return new CartLine(
        line.id(),
        line.product().serviceTypeCode(),
        line.product().regionCode(),
        line.product().id(),
        line.term().periodType(),
        periods == null ? 0 : periods,
        line.payable(),
        !state.hasBought(order.customerId(), line.product().serviceTypeCode()));
  }
}
