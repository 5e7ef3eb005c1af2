// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.domain.orders.OrderStatus;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Purchase;
import dev.ocesandbox.server.domain.orders.PurchaseLine;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.scenarios.WantedJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what somebody buys. */
final class PurchaseForm {

  private final ObjectNode body;
  private final Instant now;
  private final Fields fields;

  PurchaseForm(ObjectNode body, Instant now) {
    this.body = body;
    this.now = now;
    this.fields = new Fields(body, now);
  }

  /** Returns the fields, which know what makes no sense. */
  Fields fields() {
    return fields;
  }

  /** Returns the status that the order is to be brought to; null to leave it where it begins. */
  @Nullable OrderStatus status() {
    return fields.has("status")
        ? OrderStatus.ofCode(fields.integer("status", 0)).orElseThrow()
        : null;
  }

  Purchase read(String customerId) {
    if (fields.has("status") && Stream.of("auto_pay", "review", "confirm").anyMatch(fields::flag)) {
      fields.refused("status", "excludes auto_pay, review and confirm", "");
    }
    return new Purchase(
        customerId, OrderType.ofCode(fields.integer("order_type", 1)), lines(), wishes());
  }

  private List<PurchaseLine> lines() {
    List<PurchaseLine> lines = new ArrayList<>();
    for (JsonNode line : body.path("lines")) {
      lines.add(line(line, new Fields(line, now)));
    }
    return lines;
  }

  static PurchaseLine line(JsonNode line, Fields fields) {
    return new PurchaseLine(
        WantedJson.of(line),
        new Term(line.path("period_type").asInt(), line.path("period_num").asInt()),
        fields.has("price") ? fields.amount("price") : null,
        fields.text("product_id").orElse(null));
  }

  private Purchase.Wishes wishes() {
    return new Purchase.Wishes(
        fields.flag("auto_pay"),
        body.path("coupons").valueStream().map(JsonNode::asString).toList(),
        fields.text("discount").orElse(null),
        beginning(),
        fields.moment("effective_time"),
        fields.flag("composite"),
        fields.text("payment_obstacle").orElse(null));
  }

  private Purchase.Beginning beginning() {
    OrderStatus status = status();
    if (fields.flag("review") || status == OrderStatus.REVIEW) {
      return Purchase.Beginning.REVIEW;
    }
    return fields.flag("confirm") || status == OrderStatus.CONFIRMATION
        ? Purchase.Beginning.CONFIRMATION
        : Purchase.Beginning.PAYABLE;
  }
}
