// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.metering.Each;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Rating;
import java.util.ArrayList;
import java.util.List;

/** Derives the list price of use from unit price, size and what was used. */
final class UsePriceSteps {

  private static final int SECONDS_OF_HOUR = 3_600;

  /** How many units of use have one price: one, or the seconds of an hour. */
  private static final int[] CONVERSIONS = {1, SECONDS_OF_HOUR};

  private static final Bilingual OFFICIAL =
      new Bilingual("list price, kept to 8 decimals", "官网价（保留8位小数）");
  private static final Bilingual BEFORE =
      new Bilingual("unit price times size times use", "单价×规格×使用量");
  private static final Bilingual UNIT_PRICE = new Bilingual("unit price", "单价");
  private static final Bilingual SIZE = new Bilingual("size", "规格大小");
  private static final Bilingual CHARGED = new Bilingual("use that is charged", "计费使用量");
  private static final Bilingual USED = new Bilingual("use; time in seconds", "使用量（时长为秒）");
  private static final Bilingual COVERED = new Bilingual("covered by resource packages", "资源包抵扣");
  private static final Bilingual CONVERSION = new Bilingual("conversion of the unit", "单位转换");

  private final Each each;
  private final Quantity charged;

  UsePriceSteps(Each each) {
    this.each = each;
    this.charged = each.used().minus(each.covered());
  }

  /** Returns the step; without children where no one price applies, such as prices in steps. */
  Step official() {
    Rating price = each.unitPrice();
    if (price != null) {
      for (int conversion : CONVERSIONS) {
        if (FineAmount.cut(exact(price).dividedBy(conversion)).equals(each.official())) {
          return quotient(price, conversion);
        }
      }
    }
    return Step.given(OFFICIAL, each.official().text(), "metering.price.list-price");
  }

  private ExactAmount exact(Rating price) {
    Integer size = each.size();
    return ExactAmount.of(price).times(size == null ? 1 : size).times(charged);
  }

  private Step quotient(Rating price, int conversion) {
    List<Step> factors = new ArrayList<>();
    factors.add(Step.given(UNIT_PRICE, price.toString(), "metering.price.list-price"));
    Integer size = each.size();
    if (size != null) {
      factors.add(Step.given(SIZE, size.toString(), "metering.price.list-price"));
    }
    factors.add(charged());
    String exact = exact(price).within(MANY_DECIMALS).map(Rating::toString).orElse("");
    Step product = Step.product(BEFORE, exact, "metering.price.list-price", factors);
    Step divisor = Step.given(CONVERSION, String.valueOf(conversion), "metering.price.list-price");
    return Step.quotient(
        OFFICIAL, each.official().text(), "metering.price.list-price", List.of(product, divisor));
  }

  /** Ten decimals of a price times ten of a quantity. */
  private static final int MANY_DECIMALS = 20;

  private Step charged() {
    Step used = Step.given(USED, each.used().toString(), "metering.clock.by-the-second");
    return each.covered().isZero()
        ? Step.sum(CHARGED, charged.toString(), "metering.price.list-price", List.of(used))
        : Step.sum(
            CHARGED,
            charged.toString(),
            "metering.pay.packages-first",
            List.of(
                used, Step.given(COVERED, "-" + each.covered(), "metering.pay.packages-first")));
  }
}
