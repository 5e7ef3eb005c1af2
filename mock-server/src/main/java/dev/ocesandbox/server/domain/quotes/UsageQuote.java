// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.domain.products.Usage;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The price of usage (bcloud_01001).
 *
 * @param lines in the order of the request
 */
record UsageQuote(List<Rated> lines) {

  /**
   * A line with its discount.
   *
   * @param line line at list price, cut off after the decimals of the quote
   * @param discount the discount that is used; null for none
   * @param saved yuan off
   */
  record Rated(QuoteLine.PricedLine<Rating> line, @Nullable Discount discount, Rating saved) {
    Rating amount() {
      return line.official().minus(saved);
    }
  }

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
      QuoteLine.PricedLine<Rating> line, List<Discount> discounts, int decimals) {
    Rating official = line.official().cutTo(decimals);
    QuoteLine.PricedLine<Rating> cut =
        new QuoteLine.PricedLine<>(line.id(), line.productId(), line.serviceTypeCode(), official);
    return best(discounts, line.serviceTypeCode())
        .map(
            discount ->
                new Rated(cut, discount, official.minus(reduced(official, discount, decimals))))
        .orElseGet(() -> new Rated(cut, null, Rating.ZERO));
  }

  private static Rating reduced(Rating official, Discount discount, int decimals) {
    return discount.ratio() == null ? official : official.times(discount.ratio()).cutTo(decimals);
  }

  /** Returns the best commercial discount; without one, the best partner discount. */
  private static Optional<Discount> best(List<Discount> discounts, String service) {
    return best(discounts, service, DiscountKind.COMMERCIAL)
        .or(() -> best(discounts, service, DiscountKind.PARTNER));
  }

  private static Optional<Discount> best(
      List<Discount> discounts, String service, DiscountKind kind) {
    return discounts.stream()
        .filter(discount -> discount.kind() == kind)
        .filter(discount -> discount.ratio() != null)
        .filter(discount -> discount.isFor(service))
        .min(Comparator.comparing(Discount::ratio));
  }

  Rating official() {
    return lines.stream().map(rated -> rated.line().official()).reduce(Rating.ZERO, Rating::plus);
  }

  Rating saved() {
    return lines.stream().map(Rated::saved).reduce(Rating.ZERO, Rating::plus);
  }
}
