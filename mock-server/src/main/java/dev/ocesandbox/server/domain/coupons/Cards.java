// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.ids.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored-value cards of customers, for other rooms. All amounts are in yuan. */
public final class Cards {

  private Cards() {}

  /** Returns a card when there is one of that id. */
  public static Optional<Card> find(World world, String id) {
    return Optional.ofNullable(world.get(CardsState.SLOT).cards().get(id));
  }

  /** Returns the cards of a customer with money left, newest first. */
  public static Iterable<Card> of(World world, String customerId) {
    return world.get(CardsState.SLOT).listOf(customerId, false);
  }

  /** Returns what is on a card. */
  public static Money balance(World world, Card card) {
    return world.ledger().balance(card.account());
  }

  /** Tells whether a card could pay something: in time and not empty. */
  public static boolean isUsable(World world, Card card, Instant now) {
    return !now.isBefore(card.effectiveAt())
        && now.isBefore(card.expiresAt())
        && balance(world, card).isPositive();
  }

  /** Issues a card that is valid from now on; its id is returned. */
  public static Drawn grant(World world, CardGrant grant, Instant now) {
    Drawn drawn = Ids.card(world);
    CardsState state = world.get(CardsState.SLOT);
    Card card =
        new Card(
            drawn.id(),
            state.cards().size() + 1L,
            world.customer(grant.customerId()).id(),
            grant.name(),
            grant.amount(),
            now,
            grant.expiresAt(),
            null,
            false);
    World issued =
        drawn
            .world()
            .with(CardsState.SLOT, state.with(card))
            .post(
                now,
                "card-grant",
                card.id(),
                List.of(
                    Posting.of(LedgerAccount.vendor(Kind.GRANTS), grant.amount().negated()),
                    Posting.of(card.account(), grant.amount())));
    return new Drawn(issued, card.id());
  }

  /** Does the books of a card after a payment has been posted from its ledger account. */
  public static World used(World world, String cardId, Instant at) {
    return shelved(world, cardId, at);
  }

  /**
   * Does the books of a card after a refund has been posted to its ledger account; what comes back
   * to a card that has meanwhile expired is lost.
   */
  public static World returned(World world, String cardId, Money amount, Instant at) {
    Card card = world.get(CardsState.SLOT).card(cardId);
    if (at.isBefore(card.expiresAt())) {
      return shelved(world, cardId, card.lastUsedAt());
    }
    World lost =
        world.post(
            at,
            "card-lapse",
            cardId,
            List.of(
                Posting.of(card.account(), amount.negated()),
                Posting.of(LedgerAccount.vendor(Kind.LAPSED), amount)));
    return lost.applied("coupons.cards.return-after-expiry-is-lost");
  }

  private static World shelved(World world, String cardId, @Nullable Instant lastUse) {
    CardsState state = world.get(CardsState.SLOT);
    Card card = state.card(cardId);
    return world.with(
        CardsState.SLOT, state.with(card.after(lastUse, balance(world, card).isZero())));
  }
}
