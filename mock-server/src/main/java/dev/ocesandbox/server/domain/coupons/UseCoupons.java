// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.World;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds the coupons that pay for use, without being chosen. */
final class UseCoupons {

  private static final String BY_USE = "5";
  private static final String GENERAL = "6";

  /**
   * Cash coupons, then flexi-purchase coupons; of each, those with limits, then the soonest end.
   */
  private static final Comparator<Coupon> ORDER =
      Comparator.comparing(Coupon::kind, Comparator.comparing(kind -> kind != CouponKind.CASH))
          .thenComparing(coupon -> coupon.terms().limits().isEmpty())
          .thenComparing(coupon -> coupon.terms().expiresAt())
          .thenComparingLong(Coupon::number);

  private UseCoupons() {}

  /** Returns the coupons of a customer that have a balance, in the order in which they pay. */
  static List<Coupon> of(World world, String customerId) {
    return StreamSupport.stream(Coupons.of(world, customerId).spliterator(), false)
        .filter(coupon -> coupon.kind() != CouponKind.DISCOUNT)
        .filter(coupon -> !coupon.frozen())
        .filter(coupon -> !coupon.isSingleUse() || coupon.locks().isEmpty())
        .filter(coupon -> Coupons.available(world, coupon).isPositive())
        .sorted(ORDER)
        .toList();
  }

  /** Returns whether the limits of a coupon allow it to pay for use. */
  static boolean allow(Coupon coupon, PayingUse use) {
    return Arrays.stream(LimitKey.values()).allMatch(key -> holds(coupon, key, use))
        && !Coupons.excludesDiscount(coupon, use.discountType())
        && Coupons.minimumRatio(coupon).stream()
            .allMatch(least -> use.ratio().compareTo(least) >= 0);
  }

  private static boolean holds(Coupon coupon, LimitKey key, PayingUse use) {
    List<String> values = coupon.valuesOf(key).toList();
    return key == LimitKey.SERVICE_TYPE_BLACK_LIST
        ? values.stream().noneMatch(value -> names(value, use.serviceTypeCode()))
        : values.isEmpty() || values.stream().anyMatch(value -> holds(key, value, use));
  }

  /** Inferred: limits about orders exclude use, unless they are switched off. */
  private static boolean holds(LimitKey key, String value, PayingUse use) {
    return switch (key) {
      case SERVICE_TYPE -> value.equals(use.serviceTypeCode());
      case REGION_CODE -> value.equals(use.regionCode());
      case PRODUCT_ID -> names(value, use.productId());
      case CYCLE_TYPE -> value.equals(BY_USE) || value.equals(GENERAL);
      case SUBSCRIBE_TYPE, CYCLE_NUMBER, ORDER_AMOUNT -> false;
      case FIRST_ORDER_IN_SERVICE, STRICT_SELECTION, ANNUAL_CONTRACTS -> value.equals("0");
      case SERVICE_TYPE_BLACK_LIST,
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
}
