// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.text.Language;

/** How what is really paid, the amount due less cash coupons, comes about, in words (mbc_00004). */
final class Formula {

  private static final Bilingual PERIODS = new Bilingual("[Number of periods]", "【周期数】");
  private static final Bilingual CONVERSION = new Bilingual("[Period conversion]", "【周期转换】");
  private static final Bilingual USAGE = new Bilingual("[Usage]", "【使用量】");
  private static final Bilingual UNITS = new Bilingual("[Unit conversion]", "【单位转换】");
  private static final Bilingual CUT = new Bilingual("[Rounding]", "【抹零金额】");
  private static final Bilingual SIZE = new Bilingual("[Resource specifications]", "【规格】");
  private static final Bilingual PRICE = new Bilingual("[Unit price]", "【单价】");
  private static final Bilingual DISCOUNT = new Bilingual("[Discount]", "【优惠金额】");
  private static final Bilingual COUPON = new Bilingual("[Cash coupon used]", "【代金券抵扣】");

  private static final Quantity ONE = Quantity.of("1");

  private final Language language;

  Formula(Language language) {
    this.language = language;
  }

  String of(UnitPrice price, Amounts amounts) {
    StringBuilder text = new StringBuilder();
    if (price.periods() != null) {
      text.append(bracket(price.periods() + periods(price)))
          .append(language.of(PERIODS))
          .append('/')
          .append(bracket("1"))
          .append(language.of(CONVERSION))
          .append(times());
    }
    if (price.size() != null) {
      text.append(size(price.size(), price.measure())).append(times());
    }
    return text.append(priced(price.price(), price.unit()))
        .append(less(amounts.discount().text(), DISCOUNT))
        .append(less(amounts.part(Part.COUPON).toString(), COUPON))
        .toString();
  }

  String of(UsePrice price, Amounts amounts) {
    StringBuilder text = new StringBuilder();
    text.append(bracket(price.charged() + blank() + used(price)))
        .append(language.of(USAGE))
        .append('/')
        .append(bracket(String.valueOf(price.conversion())))
        .append(language.of(UNITS))
        .append(times());
    if (price.size() != null) {
      text.append(size(price.size(), price.measure())).append(times());
    }
    return text.append(priced(price.price(), price.unit()))
        .append(less(amounts.discount().text(), DISCOUNT))
        .append(less(amounts.truncated().text(), CUT))
        .append(less(amounts.part(Part.COUPON).toString(), COUPON))
        .toString();
  }

  /** Returns the unit of the use; time is shown in seconds. */
  private String used(UsePrice price) {
    boolean plural = price.conversion() > 1 && !price.charged().equals(ONE);
    return language.of(price.usage()) + (language == Language.EN && plural ? "s" : "");
  }

  private String priced(Rating price, Bilingual unit) {
    return bracket(price + blank() + language.of(unit)) + language.of(PRICE);
  }

  private String size(int size, Bilingual measure) {
    return bracket(size + blank() + language.of(measure)) + language.of(SIZE);
  }

  private String periods(UnitPrice price) {
    boolean one = Integer.valueOf(1).equals(price.periods());
    return blank() + language.of(price.period()) + (language == Language.ZH || one ? "" : "s");
  }

  private String blank() {
    return language == Language.ZH ? "" : " ";
  }

  private String times() {
    return language == Language.ZH ? "*" : " x ";
  }

  private String less(String amount, Bilingual what) {
    return (language == Language.ZH ? "-" : " - ") + amount + language.of(what);
  }

  private String bracket(String text) {
    return language == Language.ZH ? "（" + text + "）" : "(" + text + ")";
  }
}
