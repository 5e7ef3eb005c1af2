// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.money.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of limit of a coupon, and their values (api-oce/mp_02001.html). */
enum LimitKey {
  SERVICE_TYPE("serviceType", Form.TEXT),
  REGION_CODE("regionCode", Form.TEXT),
  PRODUCT_ID("productId", Form.TEXT),
  SERVICE_TYPE_BLACK_LIST("serviceTypeBlackList", Form.TEXT),
  SUBSCRIBE_TYPE("subscribeType", "new,renew,change"),
  FIRST_ORDER_IN_SERVICE("firstOrderInService", Form.TEXT),
  CYCLE_TYPE("cycleType", "0,1,2,3,4,5,6,7,8,11"),
  CYCLE_NUMBER("cycleNum", Form.COUNT),
  ORDER_AMOUNT("orderAmount", Form.AMOUNTS),
  WITH_PARTNER_DISCOUNT("simultaneousUseWithEmpowerDiscount", Form.FLAG),
  WITH_COMMERCIAL_DISCOUNT("simultaneousUseWithContractDiscount", Form.FLAG),
  WITH_PROMOTION_DISCOUNT("simultaneousUseWithPromotionDiscount", Form.FLAG),
  WITH_PROMOTION_PRODUCT("simultaneousUseWithPromotionProduct", Form.FLAG),
  WITH_DISCOUNT_COUPON("simultaneousUseWithDiscountCoupon", Form.FLAG),
  USAGE_TIMES("usageTimes", Form.NUMBER),
  MINIMUM_DISCOUNT("minConsumeDiscount", Form.RATIO),
  STRICT_SELECTION("isOnlyForStrictSelected", Form.TEXT),
  ANNUAL_CONTRACTS("isForAnnualContracts", Form.TEXT),
  REBATE("isRebate", Form.FLAG),
  MAXIMUM_SHARE("maxDeductionRatio", Form.RATIO);

  private enum Form {
    TEXT("a text that is not blank", "非空白文本"),
    CHOICE("", ""),
    NUMBER("a whole number from 0 to 999999999", "0到999999999的整数"),
    COUNT("a whole number from 1 to 999999999", "1到999999999的整数"),
    AMOUNTS(
        "an amount such as 100.00 or a range such as 100.00-500.00",
        "金额（例如100.00）或金额范围（例如100.00-500.00）"),
    FLAG("0 or 1", "0或1"),
    RATIO(
        "a ratio above 0 and up to 1, such as 0.5, of at most four decimals",
        "大于0且不超过1的比例，最多四位小数，例如0.5");

    private final String en;
    private final String zh;

    Form(String en, String zh) {
      this.en = en;
      this.zh = zh;
    }
  }

  private final String wire;
  private final Form form;
  private final String choices;

  LimitKey(String wire, Form form) {
    this(wire, form, "");
  }

  LimitKey(String wire, String choices) {
    this(wire, Form.CHOICE, choices);
  }

  LimitKey(String wire, Form form, String choices) {
    this.wire = wire;
    this.form = form;
    this.choices = choices;
  }

  static Optional<LimitKey> find(String wire) {
    return Arrays.stream(values()).filter(key -> key.wire.equals(wire)).findFirst();
  }

  String wire() {
    return wire;
  }

  /** Returns which values are valid, for messages. */
  Bilingual expected() {
    return form == Form.CHOICE
        ? new Bilingual("one of {choices}", "以下之一：{choices}")
            .with("choices", String.join(", ", choices()))
        : new Bilingual(form.en, form.zh);
  }

  private List<String> choices() {
    return List.of(choices.split(","));
  }

  /** Returns whether a text is a valid value. */
  boolean takes(String text) {
    return switch (form) {
      case TEXT -> !text.isBlank();
      case CHOICE -> choices().contains(text);
      case NUMBER -> text.matches("\\d{1,9}");
      case COUNT -> text.matches("[1-9]\\d{0,8}");
      case AMOUNTS -> AmountRange.parse(text).isPresent();
      case FLAG -> text.equals("0") || text.equals("1");
      case RATIO -> Ratio.parse(text).isPresent();
    };
  }
}
