// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What some terms cost, at list price and with each discount (bcloud_01002).
 *
 * @param lines at list price, in the order of the request
 * @param offers what each discount would take off, oldest discount first
 */
record TermQuote(List<Line.Priced<Money>> lines, List<Offer> offers) {

  /**
   * For how long.
   *
   * @param periodType 0 day, 2 month, 3 year, 4 hour
   * @param periodNum how many
   */
  record Term(int periodType, int periodNum) {}

  /**
   * A discount and what it saves.
   *
   * @param discount which
   * @param saved off each line
   */
  record Offer(Discount discount, List<Money> saved) {
    Money total() {
      return Money.sum(saved);
    }
  }

  static Change<TermQuote> of(World world, List<Line<Term>> lines, Eligible.Inquirer inquirer) {
    return Line.priced(world, lines, ChargeMode.PERIOD, TermQuote::price)
        .map(priced -> new TermQuote(priced, offers(priced, Eligible.of(world, inquirer))));
  }

  private static Change<Money> price(
      World world, dev.ocesandbox.server.domain.products.Requested wanted, Term term) {
    return Prices.ofTerm(world, wanted, term.periodType(), term.periodNum());
  }

  private static List<Offer> offers(List<Line.Priced<Money>> lines, List<Discount> discounts) {
    List<Discount.Priced> things =
        lines.stream()
            .map(line -> new Discount.Priced(line.serviceTypeCode(), line.official()))
            .toList();
    return discounts.stream()
        .map(discount -> new Offer(discount, discount.savedOn(things)))
        .filter(offer -> offer.total().isPositive())
        .toList();
  }

  Money official() {
    return lines.stream().map(Line.Priced::official).reduce(Money.ZERO, Money::plus);
  }

  /** Returns the commercial or partner discount that saves most; null when there is neither. */
  @Nullable Offer best() {
    return best(DiscountKind.COMMERCIAL)
        .map(
            commercial ->
                best(DiscountKind.PARTNER)
                    .filter(partner -> partner.total().compareTo(commercial.total()) > 0)
                    .orElse(commercial))
        .or(() -> best(DiscountKind.PARTNER))
        .orElse(null);
  }

  private Optional<Offer> best(DiscountKind kind) {
    return offers.stream()
        .filter(offer -> offer.discount().kind() == kind)
        .sorted(Comparator.comparing(Offer::total).reversed())
        .findFirst();
  }
}
