// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.orders.LineDiscount;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Derives what is due of an order line from its price, or from what was paid and is kept. */
final class LinePrice {

  private static final int DECIMALS = 10;

  private static final Bilingual DUE =
      new Bilingual("amount due, list price less discount", "应付金额（官网价减优惠金额）");
  private static final Bilingual OFFICIAL = new Bilingual("list price", "官网价");
  private static final Bilingual DISCOUNT =
      new Bilingual("discount, fee item {item}", "优惠金额（费用项{item}）");
  private static final Bilingual UNIT_PRICE = new Bilingual("unit price of a period", "单个周期的单价");
  private static final Bilingual PERIODS = new Bilingual("number of periods", "周期数");
  private static final Bilingual SIZE = new Bilingual("size", "规格大小");
  private static final Bilingual QUANTITY = new Bilingual("quantity", "数量");
  private static final Bilingual BACK = new Bilingual("what comes back", "退款金额");
  private static final Bilingual PAID =
      new Bilingual("paid for what is refunded of order {order}", "订单{order}被退部分的已付金额");
  private static final Bilingual CONSUMED = new Bilingual("kept for use", "不退还的消费金额");
  private static final Bilingual FEE = new Bilingual("kept as a handling fee", "手续费");
  private static final String KEPT_RULE = "orders.refund.positive-is-kept";

  private LinePrice() {}

  /** Returns the step; empty if what comes back cannot be derived. */
  static Optional<Step> of(Order order, OrderLine line) {
    Order.Refund refund = order.refund();
    return refund == null ? Optional.of(bought(line)) : back(refund, line);
  }

  private static Step bought(OrderLine line) {
    List<Step> from = new ArrayList<>();
    from.add(official(line));
    LineDiscount discount = line.discount();
    if (discount != null) {
      from.add(
          Step.given(
              DISCOUNT.with("item", discount.itemType()),
              discount.amount().negated().toString(),
              "discounts.use.shown-in-order"));
    }
    return Step.sum(
        DUE, line.payable().toString(), "bills.amounts.due-is-list-less-discount-and-cut", from);
  }

  private static Step official(OrderLine line) {
    Integer periods = line.term().periodNum();
    ProductRequest.@Nullable Size size = line.product().size();
    Integer amount = size == null ? null : size.amount();
    long divisor =
        (periods == null ? 1L : periods) * (amount == null ? 1L : amount) * line.quantity();
    return ExactAmount.of(line.official())
        .dividedBy(divisor)
        .within(DECIMALS)
        .map(
            price -> {
              List<Step> from = new ArrayList<>();
              from.add(Step.given(UNIT_PRICE, price.toString(), "bills.amounts.units-of-orders"));
              factor(from, PERIODS, periods);
              factor(from, SIZE, amount);
              factor(from, QUANTITY, line.quantity());
              return Step.product(
                  OFFICIAL, line.official().toString(), "orders.place.priced-by-book", from);
            })
        .orElseGet(
            () -> Step.given(OFFICIAL, line.official().toString(), "orders.place.priced-by-book"));
  }

  private static void factor(List<Step> from, Bilingual what, @Nullable Integer number) {
    if (number != null) {
      from.add(Step.given(what, number.toString(), "bills.amounts.units-of-orders"));
    }
  }

  /** Subtracts what is kept from what had been paid. */
  private static Optional<Step> back(Order.Refund refund, OrderLine line) {
    Money due = LineMoney.due(line).negated();
    List<Step> from = new ArrayList<>();
    Money kept = Money.ZERO;
    for (Order.Kept one : refund.kept()) {
      if (one.lineId().equals(line.id())) {
        kept = kept.plus(one.consumed()).plus(one.fee());
        from.add(Step.given(CONSUMED, one.consumed().toString(), KEPT_RULE));
        from.add(Step.given(FEE, one.fee().toString(), KEPT_RULE));
      }
    }
    if (from.isEmpty()) {
      return Optional.empty();
    }
    from.add(
        0,
        Step.given(
            PAID.with("order", refund.baseOrderId(line.id())),
            due.minus(kept).toString(),
            "orders.refund.amounts-of-lines"));
    return Optional.of(Step.sum(BACK, due.toString(), "orders.refund.amounts-of-lines", from));
  }
}
