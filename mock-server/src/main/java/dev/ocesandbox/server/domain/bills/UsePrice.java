// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Rating;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list price of one unit of use, and of one unit of the size where the price depends on it.
 *
 * @param price yuan, up to ten decimals
 * @param charged how much was charged: what packages have not covered
 * @param usage unit of what was charged, such as seconds
 * @param conversion how many of these units make the one that the price is for
 * @param priced the unit that the price is for, such as an hour
 * @param size size; null if the price does not depend on one
 * @param measure unit of the size, such as GB
 */
record UsePrice(
    Rating price,
    Quantity charged,
    Bilingual usage,
    long conversion,
    Bilingual priced,
    @Nullable Integer size,
    Bilingual measure) {

  /**
   * Returns the price of a record; empty where no one price applies.
   *
   * @param exact whether the price must give the list price; it does not give that of a sum, whose
   *     parts were cut
   */
  static Optional<UsePrice> of(LineNames names, BillLine line, boolean exact) {
    BillLine.Used used = line.used();
    Rating price = used == null ? null : used.unitPrice();
    if (used == null || price == null) {
      return Optional.empty();
    }
    FineAmount official = line.amounts().official();
    UsePrice plain = of(names, line, used, price, null);
    boolean sized =
        used.size() != null && (official.isZero() || official.compareTo(plain.official()) > 0);
    UsePrice use = sized ? of(names, line, used, price, used.size()) : plain;
    return Optional.of(use).filter(one -> !exact || one.official().equals(official));
  }

  private static UsePrice of(
      LineNames names, BillLine line, BillLine.Used used, Rating price, @Nullable Integer size) {
    return new UsePrice(
        price,
        used.amount().minus(used.covered()),
        UsageUnits.name(UsageUnits.shown(used.factor())),
        UsageUnits.conversion(used.factor()),
        UsageUnits.name(used.factor().measureId()),
        size,
        size == null ? UnitPrice.NONE : UnitPrice.measure(names, line));
  }

  private FineAmount official() {
    ExactAmount amount =
        ExactAmount.of(price).times(size == null ? 1 : size).times(charged).dividedBy(conversion);
    return FineAmount.cut(amount);
  }

  /** Returns the unit in words, such as yuan/GB/hour. */
  Bilingual unit() {
    return UnitPrice.unit(measure, priced);
  }
}
