// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The refusals of this room. Their codes and texts are defined with the rules in the contracts. */
enum OrdersError {
  LIST_FOREIGN_CUSTOMER("orders.list.foreign-customer"),
  LIST_ONLY_MASTER("orders.list.sub-customer-only-master"),
  LIST_CREATE_TIME("orders.list.create-time-one-year"),
  LIST_PAYMENT_TIME("orders.list.payment-time-one-year"),
  DETAILS_ORDER_EXISTS("orders.details.order-exists"),
  DETAILS_FOREIGN_ORDER("orders.details.foreign-order-is-unknown"),
  COUPONS_ORDER_EXISTS("orders.coupons.order-exists"),
  DISCOUNTS_ORDER_EXISTS("discounts.list.order-exists"),
  ORDER_EXISTS("orders.pay.order-exists"),
  COMPOSITE_NUMBER("orders.pay.composite-number"),
  ONLY_PENDING("orders.pay.only-pending"),
  BEFORE_DEADLINE("orders.pay.before-deadline"),
  BEFORE_EFFECTIVE_TIME("orders.pay.before-effective-time"),
  DISCOUNT_USABLE("orders.pay.discount-usable"),
  PRICE_ADJUSTMENT_REQUIRED("orders.pay.price-adjustment-required"),
  AT_MOST_THREE_COUPONS("orders.pay.at-most-three-coupons"),
  NO_COUPON_TWICE("orders.pay.no-coupon-twice"),
  COUPON_USABLE("orders.pay.coupon-usable"),
  COUPON_TYPE("orders.pay.coupon-type-matches"),
  COUPON_FITS("orders.pay.coupon-fits-order"),
  ONE_CASH_COUPON("orders.pay.one-cash-coupon"),
  ONE_DISCOUNT_COUPON("orders.pay.one-discount-coupon"),
  CASH_WITH_DISCOUNT_COUPON("orders.pay.cash-coupon-not-with-discount-coupon"),
  KOOGALLERY_WITH_DEDICATED("orders.pay.koogallery-not-with-dedicated"),
  DISCOUNT_COUPON_WITH_DISCOUNT("orders.pay.discount-coupon-excludes-discount"),
  COUPON_EXCLUDES_DISCOUNT("orders.pay.coupon-excludes-discount"),
  COUPON_EXCLUDES_DISCOUNT_COUPON("orders.pay.coupon-excludes-discount-coupon"),
  MINIMUM_RATIO("orders.pay.minimum-discount-ratio"),
  ENOUGH_MONEY("orders.pay.enough-money"),
  OBSTACLE_QUOTA("orders.pay.obstacle-quota"),
  OBSTACLE_PROJECT_FUNDS("orders.pay.obstacle-project-funds"),
  OBSTACLE_BUDGET("orders.pay.obstacle-organization-budget"),
  OBSTACLE_TAX_RATE("orders.pay.obstacle-tax-rate"),
  OBSTACLE_TOO_OFTEN("orders.pay.obstacle-too-often"),
  OBSTACLE_DAILY_LIMIT("orders.pay.obstacle-daily-limit"),
  OBSTACLE_IN_PROGRESS("orders.pay.obstacle-in-progress"),
  CANCEL_ORDER_EXISTS("orders.cancel.order-exists"),
  CANCEL_COMPOSITE_NUMBER("orders.cancel.composite-number"),
  CANCEL_ONLY_PENDING("orders.cancel.only-pending"),
  ONLY_REFUND_ORDERS("orders.refund.only-refund-orders"),
  REFUND_UNKNOWN_ORDER("orders.refund.unknown-order"),
  REFUND_FOREIGN_CUSTOMER("orders.refund.foreign-customer"),
  CONTROL_ORDER_EXISTS("control.order-exists"),
  CONTROL_STATUS_REACHABLE("control.order-status-reachable"),
  CONTROL_MOVE_ALLOWED("control.move-allowed"),
  CONTROL_LINE_PRICED("control.line-priced"),
  CONTROL_COUPON_USABLE("control.coupon-usable"),
  CONTROL_DISCOUNT_USABLE("control.discount-usable"),
  CONTROL_REFUNDABLE("control.order-refundable");

  /** The refusal for each error code of a payment obstacle. */
  private static final Map<String, OrdersError> OBSTACLES =
      Map.of(
          "CBC.99003141", OBSTACLE_QUOTA,
          "CBC.99003155", OBSTACLE_PROJECT_FUNDS,
          "CBC.99003198", OBSTACLE_BUDGET,
          "CBC.99006093", OBSTACLE_TAX_RATE,
          "CBC.99008040", OBSTACLE_TOO_OFTEN,
          "CBC.99008056", OBSTACLE_DAILY_LIMIT,
          "CBC.99000088", OBSTACLE_IN_PROGRESS);

  /** More orders than these are not compared with an unknown id. */
  private static final int MAX_IDS = 1_000;

  private final String rule;

  OrdersError(String rule) {
    this.rule = rule;
  }

  /**
   * Returns the refusal for a payment obstacle; throws an IllegalArgumentException for an unknown
   * code.
   */
  static OrdersError ofObstacle(String code) {
    return Optional.ofNullable(OBSTACLES.get(code))
        .orElseThrow(() -> new IllegalArgumentException("no payment obstacle " + code));
  }

  /** Returns whether a code is one of a payment obstacle. */
  static boolean isObstacle(String code) {
    return OBSTACLES.containsKey(code);
  }

  /** Returns the refusal of a payment with coupons that names none, as that of a missing field. */
  static Refusal couponsMissing() {
    Map<String, String> arguments =
        new HashMap<>(new Bilingual("must not be null", "不能为null").as("reason"));
    arguments.put("field", "coupon_infos");
    return new Refusal("gateway.check.parameters", arguments);
  }

  static Optional<OrdersError> ofRule(String rule) {
    return Arrays.stream(values()).filter(error -> error.rule.equals(rule)).findFirst();
  }

  Refusal refusal() {
    return Refusal.by(rule);
  }

  Refusal refusal(Map<String, String> arguments) {
    return new Refusal(rule, arguments);
  }

  /** Returns the refusal of something that the text names by {@code name}, with a reason. */
  Refusal refusal(String name, String id, Bilingual reason) {
    Map<String, String> arguments = new HashMap<>(reason.as("reason"));
    arguments.put(name, id);
    return refusal(arguments);
  }

  /** Returns this refusal unless a condition holds. */
  Optional<Refusal> unless(boolean holds) {
    return holds ? Optional.empty() : Optional.of(refusal());
  }

  /** Returns the refusal of an order that the control API does not find, with the nearest ids. */
  static Refusal unknownOrder(World world, String worldId, String orderId) {
    List<String> ids = world.get(OrdersState.SLOT).byId().keySet().stream().limit(MAX_IDS).toList();
    return CONTROL_ORDER_EXISTS.refusal(
        Nearest.suggest(Map.of("order", orderId, "world", worldId), orderId, ids));
  }
}
