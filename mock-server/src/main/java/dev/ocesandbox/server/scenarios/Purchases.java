// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.PayRequest;
import dev.ocesandbox.server.domain.orders.PayRequest.Choice;
import dev.ocesandbox.server.domain.orders.Purchase;
import dev.ocesandbox.server.domain.orders.Purchase.Beginning;
import dev.ocesandbox.server.domain.orders.PurchaseLine;
import dev.ocesandbox.server.domain.orders.RefundRequest;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.packages.Packages;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.scenarios.Act.Deed;
import dev.ocesandbox.server.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Orders that an account placed before the start, and what became of them. */
final class Purchases {

  private static final int CARD = 303;

  private Purchases() {}

  static Deed place(Told told) {
    return stage ->
        Orders.place(
                stage.world(),
                new Purchase(
                    told.customerId(),
                    OrderType.ofCode(told.number("order_type", 1)),
                    told.json().path("lines").valueStream().map(Purchases::line).toList(),
                    wishes(told, stage)),
                stage.now())
            .map(Order::id);
  }

  private static Purchase.Wishes wishes(Told told, Stage stage) {
    return new Purchase.Wishes(
        told.flag("auto_pay"),
        stage.ids(told.json().path("coupons")),
        told.has("discount") ? stage.id(told.text("discount", "")) : null,
        told.flag("review")
            ? Beginning.REVIEW
            : told.flag("confirm") ? Beginning.CONFIRMATION : Beginning.PAYABLE,
        told.momentOrNull("effective_time", stage.now()),
        told.flag("composite"),
        told.textOrNull("payment_obstacle"));
  }

  private static PurchaseLine line(JsonNode json) {
    return new PurchaseLine(
        WantedJson.of(json),
        new Term(json.path("period_type").asInt(), json.path("period_num").asInt()),
        json.has("price") ? Money.of(json.path("price").asString()) : null,
        json.has("product_id") ? json.path("product_id").asString() : null);
  }

  static Deed pay(Told step, String order, String payerId) {
    return stage ->
        Orders.pay(
                stage.world(),
                new PayRequest(
                    payerId,
                    stage.id(order),
                    stage.ids(step.json().path("coupons")).stream()
                        .map(id -> coupon(stage.world(), id))
                        .toList(),
                    discount(step, stage)),
                stage.now())
            .map(Order::id);
  }

  private static Choice coupon(World world, String id) {
    return new Choice(
        id, Coupons.find(world, id).map(Coupon::kind).map(kind -> kind.payType()).orElse(CARD));
  }

  private static @Nullable Choice discount(Told step, Stage stage) {
    return step.has("discount")
        ? Discounts.find(stage.world(), stage.id(step.text("discount", "")))
            .map(discount -> new Choice(discount.id(), discount.kind().type()))
            .orElse(null)
        : null;
  }

  static Deed cancel(Told step, String order) {
    return stage ->
        Orders.cancel(stage.world(), step.customerId(), stage.id(order), stage.now())
            .map(Order::id);
  }

  static Deed transition(Told step, String order) {
    return stage ->
        Orders.move(stage.world(), stage.id(order), step.number("to", 0), stage.now())
            .map(move -> move.orderId());
  }

  static Deed refund(Told step, String order) {
    return stage ->
        Orders.refund(
                stage.world(),
                new RefundRequest(stage.id(order), step.amount("consumed"), step.amount("fee")),
                stage.now())
            .map(Order::id);
  }

  static Deed use(Told told) {
    return stage ->
        Packages.use(
                stage.world(),
                UsageJson.of(told.customerId(), told.json(), stage.now(), stage.now()),
                stage.now())
            .map(coverage -> "");
  }
}
