// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.bills.BillQuery.Statistic;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a record by usage type says of its price.
 *
 * @param price yuan; null where no one price applies
 * @param unit what the price is for, in words; null without a price
 * @param formula how what is really paid comes about; null for sums and without a price
 */
record Priced(@Nullable Rating price, @Nullable String unit, @Nullable String formula) {

  private static final Priced NONE = new Priced(null, null, null);

  /** Returns the price of a record; of sums only that of use, which all their records have. */
  static Priced of(LineNames names, BillLine line, Language language, Statistic statistic) {
    boolean single = statistic == Statistic.NOTHING;
    return line.isUse()
        ? use(names, line, language, single)
        : single ? subscription(names, line, language) : NONE;
  }

  private static Priced subscription(LineNames names, BillLine line, Language language) {
    Formula formula = new Formula(language);
    return UnitPrice.of(names, line)
        .map(
            price ->
                new Priced(
                    price.price(), language.of(price.unit()), formula.of(price, line.amounts())))
        .orElse(NONE);
  }

  private static Priced use(LineNames names, BillLine line, Language language, boolean single) {
    return UsePrice.of(names, line, single)
        .map(
            price ->
                new Priced(
                    price.price(),
                    language.of(price.unit()),
                    single ? new Formula(language).of(price, line.amounts()) : null))
        .orElse(NONE);
  }
}
