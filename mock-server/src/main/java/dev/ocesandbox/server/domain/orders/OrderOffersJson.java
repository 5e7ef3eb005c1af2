// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the discounts of an order as ListOrderDiscounts shows them. */
final class OrderOffersJson {

  private OrderOffersJson() {}

  static ObjectNode of(List<OrderOffer> offers) {
    ObjectNode body = Json.object();
    ArrayNode discounts = body.putArray("discounts");
    for (OrderOffer offer : offers) {
      ObjectNode discount =
          discounts
              .addObject()
              .put("discount_id", offer.discount().id())
              .put("discount_value", offer.discount().value())
              .put("discount_type", offer.discount().kind().type());
      ArrayNode orders = discount.putArray("orders");
      byOrder(offer).forEach((id, lines) -> order(orders.addObject(), id, lines, offer));
    }
    return body;
  }

  private static Map<String, List<OrderLine>> byOrder(OrderOffer offer) {
    Map<String, List<OrderLine>> lines = new LinkedHashMap<>();
    offer
        .reducedLines()
        .forEach(line -> lines.computeIfAbsent(line.orderId(), id -> new ArrayList<>()).add(line));
    return lines;
  }

  private static void order(ObjectNode node, String id, List<OrderLine> lines, OrderOffer offer) {
    ArrayNode items = node.put("order_id", id).putArray("order_line_items");
    Map<String, List<OrderLine>> merged = new LinkedHashMap<>();
    lines.forEach(
        line -> merged.computeIfAbsent(mergeKey(line), key -> new ArrayList<>()).add(line));
    for (List<OrderLine> equal : merged.values()) {
      ObjectNode item = items.addObject();
      ArrayNode ids = item.putArray("order_line_item_ids");
      equal.forEach(line -> ids.add(line.id()));
      Money saved =
          equal.stream()
              .map(line -> line.official().minus(line.payable()))
              .reduce(Money.ZERO, Money::plus);
      item.put("discount_mode", offer.discount().mode())
          .put("discount_amount", saved.decimal())
          .put("discount_ratio", OrderOffer.ratioOf(equal.get(0)).value());
    }
  }

  /** Lines with the same product, specification and final price share an entry. */
  private static String mergeKey(OrderLine line) {
    return String.join(
        "|", line.product().id(), line.product().resourceSpec(), line.payable().toString());
  }
}
