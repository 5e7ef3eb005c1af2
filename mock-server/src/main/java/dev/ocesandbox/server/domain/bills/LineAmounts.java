// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.domain.orders.LineDiscount;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import java.util.EnumMap;
import java.util.Map;

/** Splits the amounts of an order line over its units, to the cent, as refunds split them too. */
final class LineAmounts {

  private LineAmounts() {}

  /**
   * Returns the amounts of one unit that one payer has paid, or gets back.
   *
   * @param units number of units
   * @param unit position of the unit, from 0
   */
  static Amounts of(Order order, OrderLine line, String payer, int units, int unit) {
    Map<Part, Money> parts = new EnumMap<>(Part.class);
    for (Funding funding : line.fundings()) {
      if (funding.owner().equals(payer)) {
        Money share = Share.equal(funding.amount(), units, unit);
        parts.merge(part(funding.source()), share, Money::plus);
      }
    }
    LineDiscount discount = line.discount();
    Money saved = discount == null ? Money.ZERO : Share.equal(discount.amount(), units, unit);
    return order.refund() == null ? paid(parts, saved) : back(parts);
  }

  private static Amounts paid(Map<Part, Money> parts, Money discount) {
    Money due = Money.sum(parts.values());
    return new Amounts(FineAmount.of(due.plus(discount)), FineAmount.of(discount), due, parts);
  }

  private static Amounts back(Map<Part, Money> parts) {
    Map<Part, Money> negative = new EnumMap<>(Part.class);
    parts.forEach((part, money) -> negative.put(part, money.negated()));
    return paid(negative, Money.ZERO);
  }

  private static Part part(Funding.Source source) {
    return switch (source) {
      case CASH_COUPON -> Part.COUPON;
      case FLEXI_COUPON -> Part.FLEXI;
      case CARD -> Part.CARD;
      case SETTLEMENT -> Part.DEBT;
      case CASH -> Part.CASH;
      case CREDIT -> Part.CREDIT;
    };
  }
}
