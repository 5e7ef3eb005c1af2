// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes amount_info: the discounts of an amount and what paid it; for refunds, what is kept. */
final class AmountJson {

  private AmountJson() {}

  static ObjectNode of(Order order, List<OrderLine> lines) {
    ObjectNode info = Json.object();
    discounts(info.putArray("discounts"), lines);
    info.put("flexipurchase_coupon_amount", paid(lines, Funding.Source.FLEXI_COUPON).decimal())
        .put("coupon_amount", paid(lines, Funding.Source.CASH_COUPON).decimal())
        .put("stored_card_amount", paid(lines, Funding.Source.CARD).decimal());
    if (order.refund() != null) {
      info.put("commission_amount", order.refund().fee(lines).decimal())
          .put("consumed_amount", order.refund().consumed(lines).decimal());
    } else {
      info.putNull("commission_amount").putNull("consumed_amount");
    }
    return info;
  }

  private static void discounts(ArrayNode array, List<OrderLine> lines) {
    Map<String, Money> sums = new TreeMap<>();
    for (OrderLine line : lines) {
      if (line.discount() != null) {
        sums.merge(line.discount().itemType(), line.discount().amount(), Money::plus);
      }
    }
    sums.forEach(
        (type, amount) ->
            array.addObject().put("discount_type", type).put("discount_amount", amount.decimal()));
  }

  private static Money paid(List<OrderLine> lines, Funding.Source source) {
    Money sum = Money.ZERO;
    for (OrderLine line : lines) {
      sum = sum.plus(line.paidBy(source));
    }
    return sum;
  }
}
