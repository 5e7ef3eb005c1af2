// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.domain.products.Usage;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price of usage (bcloud_01001).
 *
 * @param lines in the order of the request
 */
record UsageQuote(List<Rated> lines) {

  /**
   * A line with its discount. Each amount is cut off once, after the decimals of the quote.
   *
   * @param line line at its exact list price
   * @param discount the discount that is used; null for none
   * @param official list price
   * @param amount price with the discount
   * @param saved the difference of the two amounts
   */
  record Rated(
      QuoteLine.PricedLine<ExactAmount> line,
      @Nullable Discount discount,
      Rating official,
      Rating amount,
      Rating saved) {}

  static Change<UsageQuote> of(
      World world,
      List<QuoteLine<Usage>> lines,
      EligibleDiscounts.Inquirer inquirer,
      int decimals) {
    List<Discount> discounts = EligibleDiscounts.of(world, inquirer);
    return QuoteLine.priced(world, lines, ChargeMode.ON_DEMAND, Prices::ofUsage)
        .map(
            priced ->
                new UsageQuote(
                    priced.stream().map(line -> rated(line, discounts, decimals)).toList()));
  }

  private static Rated rated(
      QuoteLine.PricedLine<ExactAmount> line, List<Discount> discounts, int decimals) {
    Discount discount = Discounts.bestRatio(discounts, line.serviceTypeCode()).orElse(null);
    Rating official = line.official().cutTo(decimals);
    if (discount == null || discount.ratio() == null) {
      return new Rated(line, discount, official, official, Rating.ZERO);
    }
    Rating amount = line.official().times(discount.ratio()).cutTo(decimals);
    return new Rated(line, discount, official, amount, official.minus(amount));
  }

  /** Returns the sum of the list prices that are shown. */
  Rating official() {
    Rating sum = Rating.ZERO;
    for (Rated line : lines) {
      sum = sum.plus(line.official());
    }
    return sum;
  }

  /** Returns the sum of what is shown as saved. */
  Rating saved() {
    Rating sum = Rating.ZERO;
    for (Rated line : lines) {
      sum = sum.plus(line.saved());
    }
    return sum;
  }
}
