// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.domain.orders.LineDiscount;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.EnumMap;
import java.util.Map;

/** Counts what the orders of an account say about its bill of a month. */
final class OrderCount {

  private static final int CONSUMPTION = 1;
  private static final int REFUND = 2;
  private static final int ADJUSTMENT = 3;

  private OrderCount() {}

  static Counted of(World world, String customerId, Cycle cycle) {
    Counted counted = new Counted("orders");
    for (Order order : Orders.billed(world, customerId, cycle)) {
      if (order.customerId().equals(customerId)) {
        order.lines().forEach(line -> counted.add(row(order, line)));
      }
    }
    return counted;
  }

  /** Counts the amounts due by order, as the ledger knows them. */
  static Recount byOrder(World world, String customerId, Cycle cycle) {
    Recount counted = new Recount("orders");
    for (Order order : Orders.billed(world, customerId, cycle)) {
      if (order.customerId().equals(customerId)) {
        order.lines().forEach(line -> counted.at(Row.TERM, order.id()).add(amounts(order, line)));
      }
    }
    return counted;
  }

  private static Row row(Order order, OrderLine line) {
    return new Row(
        Row.TERM,
        line.orderId(),
        null,
        Row.product(
            line.product().serviceTypeCode(), line.product().resourceTypeCode(), sumClass(order)),
        amounts(order, line));
  }

  private static int sumClass(Order order) {
    return order.refund() != null
        ? REFUND
        : order.type() == OrderType.FEE_ADJUSTMENT ? ADJUSTMENT : CONSUMPTION;
  }

  /** The list price of a refund is what comes back (rule bills.orders.refunds-negative). */
  private static Map<Measure, FineAmount> amounts(Order order, OrderLine line) {
    boolean back = order.refund() != null;
    Map<Measure, FineAmount> amounts = new EnumMap<>(Measure.class);
    FineAmount due = FineAmount.ZERO;
    for (Funding funding : line.fundings()) {
      FineAmount paid = FineAmount.of(back ? funding.amount().negated() : funding.amount());
      amounts.merge(part(funding.source()), paid, FineAmount::plus);
      due = due.plus(paid);
    }
    LineDiscount off = back ? null : line.discount();
    FineAmount discount = off == null ? FineAmount.ZERO : FineAmount.of(off.amount());
    amounts.put(Measure.DUE, due);
    amounts.put(Measure.EXACT, due);
    amounts.put(Measure.DISCOUNT, discount);
    amounts.put(Measure.OFFICIAL, back ? due : FineAmount.of(line.official()));
    return amounts;
  }

  private static Measure part(Funding.Source source) {
    return switch (source) {
      case CASH_COUPON -> Measure.COUPON;
      case FLEXI_COUPON -> Measure.FLEXI;
      case CARD -> Measure.CARD;
      case SETTLEMENT -> Measure.DEBT;
      case CASH -> Measure.CASH;
      case CREDIT -> Measure.CREDIT;
    };
  }
}
