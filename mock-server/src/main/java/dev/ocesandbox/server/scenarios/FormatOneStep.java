// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts what happened to an order in format 1: paid, cancelled, moved or refunded. */
final class FormatOneStep {

  /** The vendor's number for stored-value cards in a payment. */
  private static final int CARD = 303;

  private final JsonNode step;
  private final FormatOneItem order;
  private final Map<String, String> types;

  FormatOneStep(JsonNode step, FormatOneItem order, Map<String, String> types) {
    this.step = step;
    this.order = order;
    this.types = types;
  }

  /** Writes the equivalent request. */
  void write(ObjectNode request) {
    switch (step.path("do").asString()) {
      case "pay" -> pay(request);
      case "cancel" -> {
        request.put("do", "CancelCustomerOrder").put("as", order.account());
        request.putObject("body").put("order_id", order.reference());
      }
      case "transition" -> {
        request.put("do", "MoveOrder").putObject("parameters").put("order_id", order.reference());
        request.putObject("body").set("to", step.get("to"));
      }
      default -> refund(request);
    }
  }

  private void pay(ObjectNode request) {
    request.put("do", "PayOrders").put("as", step.path("by").asString(order.account()));
    ObjectNode body = request.putObject("body").put("order_id", order.reference());
    boolean coupons = step.path("coupons").size() > 0;
    body.put("use_coupon", coupons ? "YES" : "NO");
    body.put("use_discount", step.has("discount") ? "YES" : "NO");
    if (coupons) {
      ArrayNode infos = body.putArray("coupon_infos");
      step.path("coupons").forEach(label -> infos.add(choice(label)));
    }
    if (step.has("discount")) {
      body.putArray("discount_infos").add(choice(step.path("discount")));
    }
  }

  private ObjectNode choice(JsonNode label) {
    String type = types.getOrDefault(label.asString(), FormatOneLabels.CARD);
    return Json.object().put("id", "@" + label.asString()).put("type", number(type));
  }

  private static int number(String type) {
    return switch (type) {
      case FormatOneLabels.CARD -> CARD;
      case "cash", "discount", "flexi" ->
          CouponKind.valueOf(type.toUpperCase(Locale.ROOT)).payType();
      default -> DiscountKind.valueOf(type.toUpperCase(Locale.ROOT)).type();
    };
  }

  private void refund(ObjectNode request) {
    if (step.has("label")) {
      request.set("label", step.get("label"));
    }
    request
        .put("do", "PlaceRefundOrder")
        .putObject("parameters")
        .put("order_id", order.reference());
    ObjectNode body = request.putObject("body");
    for (String field : new String[] {"consumed", "fee"}) {
      if (step.has(field)) {
        body.set(field, step.get(field));
      }
    }
  }
}
