// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.world.Flaws;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold for the lines of the orders of a saved world. */
final class OrderLinesCheck {

  private static final int MOST_UNITS = 10_000;
  private static final int MOST_PERIODS = 1_000;

  /** Numbers of discounts in the amounts of an order, and that of a discount coupon. */
  private static final Set<String> ITEM_TYPES =
      Stream.concat(
              Stream.of(String.valueOf(CouponKind.DISCOUNT.payType())),
              Arrays.stream(DiscountKind.values()).map(DiscountKind::itemType))
          .collect(Collectors.toUnmodifiableSet());

  private OrderLinesCheck() {}

  static void check(Order order, Flaws flaws) {
    for (int i = 0; i < order.lines().size(); i++) {
      OrderLine line = order.lines().get(i);
      String path = "lines[" + i + "].";
      ids(order, line, path, flaws);
      line(line, path, flaws);
      line.fundings().forEach(one -> flaws.notNegative(one.amount(), path + "fundings"));
    }
  }

  private static void ids(Order order, OrderLine line, String path, Flaws flaws) {
    flaws.unless(
        line.orderId().equals(order.id()) != order.isComposite(),
        path + "order_id",
        "must be the order, or a sub order in all lines",
        "必须是该订单，或所有行都是子订单");
    flaws.unless(
        line.id().startsWith(line.orderId() + "-"),
        path + "id",
        "must begin with the order id",
        "必须以订单ID开头");
  }

  private static void line(OrderLine line, String path, Flaws flaws) {
    flaws.between(1, line.quantity(), MOST_UNITS, path + "quantity");
    flaws.between(0, line.term().periodType(), 4, path + "term.period_type");
    if (line.term().periodNum() != null) {
      flaws.between(1, line.term().periodNum(), MOST_PERIODS, path + "term.period_num");
    }
    flaws.notNegative(line.official(), path + "official");
    if (line.renewalPrice() != null) {
      flaws.notNegative(line.renewalPrice(), path + "renewal_price");
    }
    LineDiscount discount = line.discount();
    if (discount != null) {
      flaws.unless(
          ITEM_TYPES.contains(discount.itemType()),
          path + "discount.item_type",
          "is not the number of a discount",
          "不是折扣类型的编号");
      flaws.notNegative(discount.amount(), path + "discount.amount");
      flaws.notNegative(line.payable(), path + "discount.amount");
    }
    if (line.extension() != null) {
      flaws.inOrder(line.extension().begin(), line.extension().end(), path + "extension.end");
    }
    flaws.inOrder(line.effectiveAt(), line.expiresAt(), path + "expires_at");
    Products.check(line.product().size(), path + "product.size", flaws);
  }
}
