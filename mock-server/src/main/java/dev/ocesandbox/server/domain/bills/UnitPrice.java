// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Rating;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list price of one period of a subscription, and of one unit of its size if it has one.
 *
 * @param price yuan, up to ten decimals
 * @param periods number of periods; null for what is paid once
 * @param period name of the period
 * @param size size; null for products without one
 * @param measure unit of the size, such as GB
 */
record UnitPrice(
    Rating price,
    @Nullable Integer periods,
    Bilingual period,
    @Nullable Integer size,
    Bilingual measure) {

  private static final int DECIMALS = 10;
  static final Bilingual NONE = new Bilingual("", "");

  private static final Map<Integer, Bilingual> PERIODS =
      Map.of(
          0,
          new Bilingual("day", "天"),
          1,
          new Bilingual("week", "周"),
          Term.MONTH,
          new Bilingual("month", "月"),
          Term.YEAR,
          new Bilingual("year", "年"),
          4,
          new Bilingual("hour", "小时"));

  /**
   * Returns the price of a purchase or renewal. Inferred: empty where no price of up to ten
   * decimals gives the list price, and for refunds and changes, whose price is not that of a
   * period.
   */
  static Optional<UnitPrice> of(LineNames names, BillLine line) {
    Term term = line.trade().term();
    if (term == null
        || (line.type() != BillType.PURCHASE
            && line.type() != BillType.RENEWAL
            && line.type() != BillType.AUTOMATIC_RENEWAL)) {
      return Optional.empty();
    }
    Bilingual period = PERIODS.get(term.periodType());
    Integer periods = period == null ? null : term.periodNum();
    ProductRequest.@Nullable Size size = line.thing().product().size();
    Integer amount = size == null ? null : size.amount();
    long divisor = (periods == null ? 1L : periods) * (amount == null ? 1L : amount);
    Money official = line.amounts().official().cut();
    return ExactAmount.of(official)
        .dividedBy(divisor)
        .within(DECIMALS)
        .map(
            price ->
                new UnitPrice(
                    price,
                    periods,
                    periods == null || period == null ? NONE : period,
                    amount,
                    measure(names, line)));
  }

  /** Returns the name of the unit of the size; empty without a size. */
  static Bilingual measure(LineNames names, BillLine line) {
    ProductRequest.@Nullable Size size = line.thing().product().size();
    if (size == null) {
      return NONE;
    }
    Integer id = size.measureId();
    return Optional.ofNullable(id)
        .or(() -> names.sizeMeasure(line))
        .flatMap(Products::unitName)
        .orElse(NONE);
  }

  /** Returns the unit in words, such as yuan/GB/month. */
  Bilingual unit() {
    return unit(measure, period);
  }

  /** Returns the unit of a price of something and of a unit of size, either of which may lack. */
  static Bilingual unit(Bilingual measure, Bilingual period) {
    return new Bilingual(
        "yuan" + suffix(measure.en()) + suffix(period.en()),
        "元" + suffix(measure.zh()) + suffix(period.zh()));
  }

  private static String suffix(String name) {
    return name.isEmpty() ? "" : "/" + name;
  }
}
