// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.gateway.rows.KeptRows;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes coupons, cards and change records as JSON. */
public final class CouponsJson {

  private static final String CURRENCY = "CNY";
  private static final int YUAN = 1;
  private static final int ELECTRONIC = 1;
  private static final int ISSUED_ONLINE = 3;

  private static final KeptRows<Card, Money> CARDS = KeptRows.by(CouponsJson::card);
  private static final KeptRows<Coupon, Optional<Money>> COUPONS = KeptRows.by(CouponsJson::coupon);
  private static final KeptRows<CouponChange, Named> CHANGES = KeptRows.by(CouponsJson::change);

  /** What a change record shows besides it. */
  private record Named(String accountName, Language language) {}

  private CouponsJson() {}

  static JsonNode cards(Page<Card> page, World world) {
    ObjectNode body = Json.object().put("total_count", page.total());
    CARDS.addTo(
        body.putArray("stored_value_cards"), page.rows(), card -> Cards.balance(world, card));
    return body;
  }

  private static ObjectNode card(Card card, Money balance) {
    return Json.object()
        .put("card_id", card.id())
        .put("card_name", card.name())
        .put("status", card.usedUp() ? 2 : 1)
        .put("face_value", card.faceValue().toString())
        .put("balance", balance.toString())
        .put("effective_time", BusinessTime.wire(card.effectiveAt()))
        .put("expire_time", BusinessTime.wire(card.expiresAt()));
  }

  static JsonNode coupons(Page<Coupon> page, World world) {
    ObjectNode body = Json.object().put("count", page.total());
    COUPONS.addTo(
        body.putArray("user_coupons"), page.rows(), coupon -> shownBalance(world, coupon));
    return body;
  }

  private static ObjectNode coupon(Coupon coupon, Optional<Money> balance) {
    CouponTerms terms = coupon.terms();
    Ratio ratio = terms.ratio();
    ObjectNode node =
        Json.object()
            .put("coupon_id", coupon.id())
            .putNull("coupon_code")
            .put("status", coupon.status().code())
            .put("customer_id", coupon.customerId())
            .put("coupon_type", terms.kind().listType())
            .put("measure_id", YUAN)
            .put("face_value", ratio == null ? terms.faceValue().decimal() : ratio.value())
            .put("valid_time", BusinessTime.wire(terms.validFrom()))
            .put("expire_time", BusinessTime.wire(terms.expiresAt()))
            .put("order_id", joined(coupon))
            .put("promotion_plan_id", terms.planId())
            .put("plan_name", terms.name())
            .putNull("plan_desc")
            .put("media_type", ELECTRONIC)
            .put("fetch_method", ISSUED_ONLINE);
    useLimits(node.putArray("use_limits"), coupon);
    return node.put("active_time", BusinessTime.wire(coupon.createdAt()))
        .put("reserve_time", wireOrNull(coupon.lastUsedAt()))
        .putNull("promotion_id")
        .put("create_time", BusinessTime.wire(coupon.createdAt()))
        .put("coupon_version", terms.version())
        .put("balance", balance.map(Money::decimal).orElse(null))
        .put("lock_order_id", lockingOrder(coupon))
        .putNull("coupon_usage")
        .put("is_frozen", coupon.frozen() ? "1" : "0")
        .put("currency", CURRENCY)
        .putNull("extend_param1")
        .put("source_id", sourceOf(coupon));
  }

  /** Adds the limits of a coupon to a list. */
  public static void useLimits(ArrayNode list, Coupon coupon) {
    CouponTerms terms = coupon.terms();
    terms.limits().forEach(limit -> list.add(limit(limit, terms.planId())));
  }

  private static ObjectNode limit(UseLimit limit, String planId) {
    return Json.object()
        .put("use_limiti_info_id", limit.id())
        .put("limit_key", limit.key())
        .put("value1", limit.value1())
        .put("value2", limit.value2())
        .putNull("value_unit")
        .putNull("limit_type")
        .put("promotion_plan_id", planId);
  }

  /** Inferred: the source of the vendor's own coupons is their plan. */
  static String sourceOf(Coupon coupon) {
    return coupon.terms().planId();
  }

  /** Returns the balance if it is shown: that of coupons of money of version 2. */
  private static Optional<Money> shownBalance(World world, Coupon coupon) {
    return coupon.terms().version() != 1 && coupon.kind() != CouponKind.DISCOUNT
        ? Optional.of(CouponChangeRecords.held(world, coupon))
        : Optional.empty();
  }

  private static @Nullable String joined(Coupon coupon) {
    return coupon.payments().isEmpty() ? null : String.join(";", coupon.payments());
  }

  /** Inferred: if several orders have reserved part of it, the first one is shown. */
  private static @Nullable String lockingOrder(Coupon coupon) {
    return coupon.terms().version() == 1 || coupon.locks().isEmpty()
        ? null
        : coupon.locks().get(0).orderId();
  }

  private static @Nullable String wireOrNull(@Nullable Instant instant) {
    return instant == null ? null : BusinessTime.wire(instant);
  }

  static JsonNode changes(Page<CouponChange> page, String accountName, Language language) {
    ObjectNode body = Json.object().put("total_count", page.total()).put("currency", CURRENCY);
    Named shown = new Named(accountName, language);
    CHANGES.addTo(body.putArray("records"), page.rows(), change -> shown);
    return body;
  }

  private static ObjectNode change(CouponChange change, Named shown) {
    Language language = shown.language();
    return Json.object()
        .put("coupon_id", change.couponId())
        .put("trade_detail_type", change.trade().tradeDetailType())
        .put("trade_time", BusinessTime.wire(change.at()))
        .put("trade_id", change.tradeId())
        .put("change_amount", change.amount().toString())
        .put("balance_after_change", change.balanceAfter().toString())
        .put("revenue_expense_type", change.trade().direction())
        .put("bill_cycle", BusinessTime.cycle(change.at()))
        .put("account_name", shown.accountName())
        .put("cloud_service_type_name", language.of(Products.serviceName(change.serviceTypeCode())))
        .put("resource_type_name", language.of(Products.resourceName(change.resourceTypeCode())));
  }
}
