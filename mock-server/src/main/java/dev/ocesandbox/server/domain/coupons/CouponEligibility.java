// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the lines that a coupon may pay. Every kind of limit must fit; of several limits of one
 * kind, one must fit.
 */
final class CouponEligibility {

  private CouponEligibility() {}

  static List<CartLine> of(Coupon coupon, Cart cart) {
    return cart.lines().stream().filter(line -> pays(coupon, cart, line)).toList();
  }

  private static boolean pays(Coupon coupon, Cart cart, CartLine line) {
    return Arrays.stream(LimitKey.values())
        .allMatch(
            key -> {
              List<String> values = coupon.valuesOf(key).toList();
              return values.isEmpty() || values.stream().anyMatch(v -> holds(key, v, cart, line));
            });
  }

  private static boolean holds(LimitKey key, String value, Cart cart, CartLine line) {
    return switch (key) {
      case SERVICE_TYPE -> value.equals(line.serviceTypeCode());
      case REGION_CODE -> value.equals(line.regionCode());
      case PRODUCT_ID -> List.of(value.split(",")).contains(line.productId());
      // Inferred: the numbers are those of the order type; no others are known.
      case SUBSCRIBE_TYPE -> value.equals(Integer.toString(cart.orderType()));
      case FIRST_ORDER_IN_SERVICE -> isOff(value) || line.firstInService();
      case CYCLE_TYPE -> CartTerm.of(line).isOfCycle(value);
      // Nothing that can be ordered here is a KooGallery product.
      case STRICT_SELECTION -> isOff(value);
      case ANNUAL_CONTRACTS -> isOff(value) || CartTerm.of(line).isOneYear();
      // About discounts, the number of uses or the largest share: the payment checks these.
      case WITH_PARTNER_DISCOUNT,
          WITH_COMMERCIAL_DISCOUNT,
          WITH_PROMOTION_DISCOUNT,
          WITH_DISCOUNT_COUPON,
          USAGE_TIMES,
          MINIMUM_DISCOUNT,
          MAXIMUM_SHARE ->
          true;
    };
  }

  /** Inferred: 0 switches a limit off, as for the limits whose values are known. */
  private static boolean isOff(String value) {
    return value.equals("0");
  }
}
