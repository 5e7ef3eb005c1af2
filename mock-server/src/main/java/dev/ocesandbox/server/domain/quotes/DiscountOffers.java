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
 * What each discount of a customer would take off some things that are bought together.
 *
 * @param offers those that save something, oldest discount first
 */
public record DiscountOffers(List<Offer> offers) {

  /** Copies the offers. */
  public DiscountOffers {
    offers = List.copyOf(offers);
  }

  /**
   * A discount and what it saves.
   *
   * @param discount which
   * @param saved off each thing
   */
  public record Offer(Discount discount, List<Money> saved) {
    /** Copies the amounts. */
    public Offer {
      saved = List.copyOf(saved);
    }

    /** Returns what it saves in all. */
    public Money total() {
      return Money.sum(saved);
    }
  }

  /** Returns what the discounts that somebody may see would save. */
  public static DiscountOffers of(
      World world, Eligible.Inquirer inquirer, List<Discount.Priced> things) {
    return new DiscountOffers(
        Eligible.of(world, inquirer).stream()
            .map(discount -> new Offer(discount, discount.savedOn(things)))
            .filter(offer -> offer.total().isPositive())
            .toList());
  }

  /** Returns the commercial or partner discount that saves most; null when there is neither. */
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
