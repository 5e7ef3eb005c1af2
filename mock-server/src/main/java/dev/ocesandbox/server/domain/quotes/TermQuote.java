// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;

/**
 * The price of terms, at list price and with each discount (bcloud_01002).
 *
 * @param lines at list price, in the order of the request
 * @param reductions what each discount takes off
 */
record TermQuote(List<QuoteLine.PricedLine<Money>> lines, DiscountOffers reductions) {

  /**
   * The length of a term.
   *
   * @param periodType 0 day, 2 month, 3 year, 4 hour
   * @param periodNum number of periods
   */
  record Length(int periodType, int periodNum) {}

  static Change<TermQuote> of(
      World world, List<QuoteLine<Length>> lines, EligibleDiscounts.Inquirer inquirer) {
    return QuoteLine.priced(world, lines, ChargeMode.PERIOD, TermQuote::price)
        .map(priced -> new TermQuote(priced, DiscountOffers.of(world, inquirer, things(priced))));
  }

  private static Change<Money> price(World world, ProductRequest wanted, Length term) {
    return Prices.ofTerm(world, wanted, term.periodType(), term.periodNum());
  }

  private static List<Discount.PricedItem> things(List<QuoteLine.PricedLine<Money>> lines) {
    return lines.stream()
        .map(line -> new Discount.PricedItem(line.serviceTypeCode(), line.official()))
        .toList();
  }

  Money official() {
    return lines.stream().map(QuoteLine.PricedLine::official).reduce(Money.ZERO, Money::plus);
  }
}
