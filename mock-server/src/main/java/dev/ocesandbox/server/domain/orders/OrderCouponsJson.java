// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.coupons.Card;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.CouponTerms;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.coupons.UseLimit;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes coupons and cards as ListOrderCouponsByOrderId shows them. Inferred: what a card looks
 * like there, and how many of each kind a payment may use.
 */
final class OrderCouponsJson {

  private static final int TO_BE_USED = 2;
  private static final int CARD_GROUP = 0;

  private final World world;
  private final Order order;

  private OrderCouponsJson(World world, Order order) {
    this.world = world;
    this.order = order;
  }

  static ObjectNode of(World world, SelectedCoupons usable, Order order) {
    OrderCouponsJson json = new OrderCouponsJson(world, order);
    ObjectNode body = Json.object().put("count", usable.coupons().size() + usable.cards().size());
    ArrayNode coupons = body.putArray("user_coupons");
    usable.coupons().forEach(coupon -> coupons.add(json.coupon(coupon)));
    usable.cards().forEach(card -> coupons.add(json.card(card)));
    quantities(body.putArray("coupon_max_use_quantity"), usable);
    return body;
  }

  private ObjectNode coupon(Coupon coupon) {
    CouponTerms terms = coupon.terms();
    Ratio ratio = terms.ratio();
    boolean reusable = terms.version() == 2 && coupon.kind() != CouponKind.DISCOUNT;
    ObjectNode node = begin(coupon.id(), coupon.kind().payType());
    node.put("face_value", ratio == null ? terms.faceValue().decimal() : ratio.value());
    times(node, terms.validFrom(), terms.expiresAt());
    node.put("plan_name", terms.name()).putNull("plan_desc");
    ArrayNode limits = node.putArray("use_limits");
    terms.limits().forEach(limit -> limit(limits.addObject(), limit, terms.planId()));
    put(node, "active_time", coupon.createdAt());
    put(node, "last_used_time", coupon.lastUsedAt());
    put(node, "create_time", coupon.createdAt());
    node.put("coupon_version", terms.version());
    if (reusable) {
      node.put(
          "balance",
          Coupons.available(world, coupon)
              .plus(Coupons.locked(world, coupon, order.id()))
              .decimal());
    } else {
      node.putNull("balance");
    }
    boolean occupied =
        coupon.kind() == CouponKind.DISCOUNT && order.terms().lockedCoupons().contains(coupon.id());
    node.put("used_by_order_id", occupied ? order.id() : null);
    return node.putNull("coupon_usage").put("coupon_group", terms.group());
  }

  private ObjectNode card(Card card) {
    ObjectNode node = begin(card.id(), SelectedCoupons.CARD_TYPE);
    node.put("face_value", card.faceValue().decimal());
    times(node, card.effectiveAt(), card.expiresAt());
    node.put("plan_name", card.name()).putNull("plan_desc").putArray("use_limits");
    put(node, "active_time", card.effectiveAt());
    put(node, "last_used_time", card.lastUsedAt());
    put(node, "create_time", card.effectiveAt());
    return node.put("coupon_version", 2)
        .put("balance", Cards.balance(world, card).decimal())
        .putNull("used_by_order_id")
        .putNull("coupon_usage")
        .put("coupon_group", CARD_GROUP);
  }

  private static ObjectNode begin(String id, int type) {
    return Json.object()
        .put("coupon_id", id)
        .putNull("coupon_code")
        .put("status", TO_BE_USED)
        .put("coupon_type", type)
        .put("measure_id", 1);
  }

  private static void times(ObjectNode node, Instant from, Instant until) {
    put(node, "effective_time", from);
    put(node, "expire_time", until);
  }

  private static void limit(ObjectNode node, UseLimit limit, String planId) {
    node.put("use_limiti_info_id", limit.id())
        .put("limit_key", limit.key())
        .put("value1", limit.value1())
        .put("value2", limit.value2())
        .putNull("value_unit")
        .putNull("limit_type")
        .put("promotion_plan_id", planId);
  }

  /** One cash coupon and one discount coupon; of other kinds as many as a payment may use. */
  private static void quantities(ArrayNode array, SelectedCoupons usable) {
    TreeSet<String> listed = new TreeSet<>();
    usable.coupons().forEach(c -> listed.add(c.kind().payType() + " " + c.terms().group()));
    usable.cards().forEach(c -> listed.add(SelectedCoupons.CARD_TYPE + " " + CARD_GROUP));
    for (String typeAndGroup : listed) {
      int type = Integer.parseInt(typeAndGroup.substring(0, 3));
      boolean one = type == CouponKind.CASH.payType() || type == CouponKind.DISCOUNT.payType();
      array
          .addObject()
          .put("coupon_type", type)
          .put("coupon_group", Integer.parseInt(typeAndGroup.substring(4)))
          .put("use_quantity_value", one ? 1 : OrdersLimits.COUPONS);
    }
  }

  private static void put(ObjectNode node, String field, @Nullable Instant instant) {
    node.put(field, instant == null ? null : BusinessTime.wire(instant));
  }
}
