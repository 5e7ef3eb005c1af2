// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Ratio;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of limit of a coupon, and their values (api-oce/mp_02001.html). */
enum LimitKey {
  SERVICE_TYPE("serviceType", Form.TEXT),
  REGION_CODE("regionCode", Form.TEXT),
  PRODUCT_ID("productId", Form.TEXT),
  SUBSCRIBE_TYPE("subscribeType", Form.NUMBER),
  FIRST_ORDER_IN_SERVICE("firstOrderInService", Form.TEXT),
  CYCLE_TYPE("cycleType", Form.NUMBER),
  WITH_PARTNER_DISCOUNT("simultaneousUseWithEmpowerDiscount", Form.FLAG),
  WITH_COMMERCIAL_DISCOUNT("simultaneousUseWithContractDiscount", Form.FLAG),
  WITH_PROMOTION_DISCOUNT("simultaneousUseWithPromotionDiscount", Form.FLAG),
  WITH_DISCOUNT_COUPON("simultaneousUseWithDiscountCoupon", Form.FLAG),
  USAGE_TIMES("usageTimes", Form.NUMBER),
  MINIMUM_DISCOUNT("minConsumeDiscount", Form.RATIO),
  STRICT_SELECTION("isOnlyForStrictSelected", Form.TEXT),
  ANNUAL_CONTRACTS("isForAnnualContracts", Form.TEXT),
  MAXIMUM_SHARE("maxDeductionRatio", Form.RATIO);

  private enum Form {
    TEXT,
    NUMBER,
    FLAG,
    RATIO
  }

  private final String wire;
  private final Form form;

  LimitKey(String wire, Form form) {
    this.wire = wire;
    this.form = form;
  }

  static Optional<LimitKey> find(String wire) {
    return Arrays.stream(values()).filter(key -> key.wire.equals(wire)).findFirst();
  }

  String wire() {
    return wire;
  }

  /** Returns whether a text is a valid value. */
  boolean takes(String text) {
    return switch (form) {
      case TEXT -> !text.isBlank();
      case NUMBER -> text.matches("\\d{1,9}");
      case FLAG -> text.equals("0") || text.equals("1");
      case RATIO -> Ratio.parse(text).isPresent();
    };
  }
}
