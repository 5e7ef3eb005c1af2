// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each discount of a customer would take off items that are bought together.
 *
 * @param offers the discounts that save something; oldest first
 */
public record DiscountOffers(List<Offer> offers) {

  /** Creates offers with a copy of the list. */
  public DiscountOffers {
    offers = List.copyOf(offers);
  }

  /**
   * A discount with what it takes off.
   *
   * @param discount the discount
   * @param saved yuan off each item
   */
  public record Offer(Discount discount, List<Money> saved) {
    /** Creates an offer with a copy of the amounts. */
    public Offer {
      saved = List.copyOf(saved);
    }

    /** Returns what it takes off in all. */
    public Money total() {
      return Money.sum(saved);
    }
  }

  /** Returns the offers of the discounts that the inquirer may see. */
  public static DiscountOffers of(
      World world, EligibleDiscounts.Inquirer inquirer, List<Discount.PricedItem> things) {
    return new DiscountOffers(
        EligibleDiscounts.of(world, inquirer).stream()
            .map(discount -> new Offer(discount, discount.savedOn(things)))
            .filter(offer -> offer.total().isPositive())
            .toList());
  }

  /** Returns the commercial or partner discount that saves most; null if there is none. */
  public @Nullable Offer best() {
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
