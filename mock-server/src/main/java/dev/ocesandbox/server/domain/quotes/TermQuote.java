// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;

/**
 * What some terms cost, at list price and with each discount (bcloud_01002).
 *
 * @param lines at list price, in the order of the request
 * @param reductions what each discount would take off
 */
record TermQuote(List<Line.Priced<Money>> lines, DiscountOffers reductions) {

  /**
   * For how long.
   *
   * @param periodType 0 day, 2 month, 3 year, 4 hour
   * @param periodNum how many
   */
  record Term(int periodType, int periodNum) {}

  static Change<TermQuote> of(World world, List<Line<Term>> lines, Eligible.Inquirer inquirer) {
    return Line.priced(world, lines, ChargeMode.PERIOD, TermQuote::price)
        .map(priced -> new TermQuote(priced, DiscountOffers.of(world, inquirer, things(priced))));
  }

  private static Change<Money> price(
      World world, dev.ocesandbox.server.domain.products.Requested wanted, Term term) {
    return Prices.ofTerm(world, wanted, term.periodType(), term.periodNum());
  }

  private static List<Discount.Priced> things(List<Line.Priced<Money>> lines) {
    return lines.stream()
        .map(line -> new Discount.Priced(line.serviceTypeCode(), line.official()))
        .toList();
  }

  Money official() {
    return lines.stream().map(Line.Priced::official).reduce(Money.ZERO, Money::plus);
  }
}
