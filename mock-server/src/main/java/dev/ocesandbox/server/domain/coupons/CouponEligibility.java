// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the lines that a coupon may pay. Every kind of limit must fit; of several limits of one
 * kind, one must fit. What these lines cost together must be in the range of orderAmount.
 */
final class CouponEligibility {

  private CouponEligibility() {}

  static List<CartLine> of(Coupon coupon, Cart cart) {
    List<CartLine> lines = cart.lines().stream().filter(line -> pays(coupon, cart, line)).toList();
    return isEnough(coupon, lines) ? lines : List.of();
  }

  private static boolean isEnough(Coupon coupon, List<CartLine> lines) {
    Money payable = Money.sum(lines.stream().map(CartLine::payable).toList());
    List<UseLimit> ranges = coupon.limitsOf(LimitKey.ORDER_AMOUNT).toList();
    return ranges.isEmpty()
        || ranges.stream().anyMatch(range -> AmountRange.of(range).contains(payable));
  }

  private static boolean pays(Coupon coupon, Cart cart, CartLine line) {
    return Arrays.stream(LimitKey.values())
        .allMatch(
            key -> {
              List<String> values = coupon.valuesOf(key).toList();
              return key == LimitKey.SERVICE_TYPE_BLACK_LIST
                  ? values.stream().noneMatch(value -> names(value, line.serviceTypeCode()))
                  : values.isEmpty() || values.stream().anyMatch(v -> holds(key, v, cart, line));
            });
  }

  private static boolean holds(LimitKey key, String value, Cart cart, CartLine line) {
    return switch (key) {
      case SERVICE_TYPE -> value.equals(line.serviceTypeCode());
      case REGION_CODE -> value.equals(line.regionCode());
      case PRODUCT_ID -> names(value, line.productId());
      case SUBSCRIBE_TYPE -> value.equals(cart.subscribeType());
      case FIRST_ORDER_IN_SERVICE -> isOff(value) || line.firstInService();
      case CYCLE_TYPE -> CartTerm.of(line).isOfCycle(value);
      // Inferred: the number of periods that are bought.
      case CYCLE_NUMBER -> value.equals(Integer.toString(line.periodNum()));
      // Nothing that can be ordered here is a KooGallery product.
      case STRICT_SELECTION -> isOff(value);
      case ANNUAL_CONTRACTS -> isOff(value) || CartTerm.of(line).isOneYear();
      // About discounts, the number of uses, the amount or the largest share: checked elsewhere.
      // There are no promotion products, and a rebate is between the vendor and its partner.
      case SERVICE_TYPE_BLACK_LIST,
          ORDER_AMOUNT,
          REBATE,
          WITH_PROMOTION_PRODUCT,
          WITH_PARTNER_DISCOUNT,
          WITH_COMMERCIAL_DISCOUNT,
          WITH_PROMOTION_DISCOUNT,
          WITH_DISCOUNT_COUPON,
          USAGE_TIMES,
          MINIMUM_DISCOUNT,
          MAXIMUM_SHARE ->
          true;
    };
  }

  private static boolean names(String list, String code) {
    return List.of(list.split(",")).contains(code);
  }

  /** Inferred: 0 switches a limit off, as for the limits whose values are known. */
  private static boolean isOff(String value) {
    return value.equals("0");
  }
}
