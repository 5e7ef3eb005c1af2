// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The price of terms, at list price and with each discount (bcloud_01002).
 *
 * @param lines at list price, in the order of the request
 * @param reductions what each discount takes off
 */
record TermQuote(List<QuoteLine.PricedLine<ListPrice>> lines, DiscountOffers reductions) {

  /**
   * The length of a term.
   *
   * @param periodType 0 day, 2 month, 3 year, 4 hour
   * @param periodNum number of periods
   * @param mode how much is paid at once
   */
  record Length(int periodType, int periodNum, FeeInstallmentMode mode) {}

  /**
   * The list price of a line.
   *
   * @param whole yuan for the whole term
   * @param plan its instalments; null if it is paid at once
   */
  record ListPrice(Money whole, @Nullable InstallmentPlan plan) {

    /** Returns an instalment of the price without what a discount takes off. */
    @Nullable Installment installment(Money saved) {
      return Installment.of(plan, whole, saved);
    }
  }

  static Change<TermQuote> of(
      World world, List<QuoteLine<Length>> lines, EligibleDiscounts.Inquirer inquirer) {
    return QuoteLine.priced(world, lines, ChargeMode.PERIOD, TermQuote::price)
        .map(priced -> new TermQuote(priced, DiscountOffers.of(world, inquirer, things(priced))));
  }

  private static Change<ListPrice> price(World world, ProductRequest wanted, Length term) {
    return Prices.ofTerm(world, wanted, term.periodType(), term.periodNum())
        .map(whole -> new ListPrice(whole, plan(world, wanted, term)));
  }

  /** A product that is not sold in instalments is paid at once (bcloud_01002: CloudPond only). */
  private static @Nullable InstallmentPlan plan(World world, ProductRequest wanted, Length term) {
    return term.mode() != FeeInstallmentMode.NA && Products.takesInstallments(world, wanted.key())
        ? InstallmentPlan.of(term.mode(), term.periodType(), term.periodNum())
        : null;
  }

  private static List<Discount.PricedItem> things(List<QuoteLine.PricedLine<ListPrice>> lines) {
    List<Discount.PricedItem> things = new ArrayList<>(lines.size());
    for (QuoteLine.PricedLine<ListPrice> line : lines) {
      things.add(new Discount.PricedItem(line.serviceTypeCode(), line.official().whole()));
    }
    return things;
  }

  /** Returns the sum of an instalment of each line; null if there is none. */
  @Nullable Installment installment() {
    return hasPlan()
        ? Installment.sum(lines.stream().map(line -> line.official().installment(Money.ZERO)))
        : null;
  }

  /** Returns the sum of an instalment of each line with a discount; null if there is none. */
  @Nullable Installment installment(DiscountOffers.Offer offer) {
    return hasPlan()
        ? Installment.sum(
            IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).official().installment(offer.saved().get(i))))
        : null;
  }

  /** Few quotes have instalments, and all are asked for their sums. */
  private boolean hasPlan() {
    for (QuoteLine.PricedLine<ListPrice> line : lines) {
      if (line.official().plan() != null) {
        return true;
      }
    }
    return false;
  }

  Money official() {
    List<Money> prices = new ArrayList<>(lines.size());
    for (QuoteLine.PricedLine<ListPrice> line : lines) {
      prices.add(line.official().whole());
    }
    return Money.sum(prices);
  }
}
