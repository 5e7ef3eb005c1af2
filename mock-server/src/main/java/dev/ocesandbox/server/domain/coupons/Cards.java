// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entry point to the stored-value cards of a world. All amounts are in yuan. */
public final class Cards {

  private Cards() {}

  /** Returns the card with an id; empty if there is none. */
  public static Optional<Card> find(World world, String id) {
    return Optional.ofNullable(world.get(CardsState.SLOT).cards().get(id));
  }

  /** Returns the cards of a customer that are not empty, newest first. */
  public static Iterable<Card> of(World world, String customerId) {
    return world.get(CardsState.SLOT).listOf(customerId, false);
  }

  /** Returns the balance of a card. */
  public static Money balance(World world, Card card) {
    return world.ledger().balance(card.account());
  }

  /** Returns whether a card can be used: it is effective, not expired and not empty. */
  public static boolean isUsable(World world, Card card, Instant now) {
    return !now.isBefore(card.effectiveAt())
        && now.isBefore(card.expiresAt())
        && balance(world, card).isPositive();
  }

  /** Issues a card that is effective from now on and returns its id. */
  public static IssuedId grant(World world, CardGrant grant, Instant now) {
    IssuedId newId = CouponIds.CARD.next(world);
    CardsState state = world.get(CardsState.SLOT);
    Card card =
        new Card(
            newId.id(),
            state.cards().size() + 1L,
            world.customer(grant.customerId()).id(),
            grant.name(),
            grant.amount(),
            now,
            grant.expiresAt(),
            null,
            false);
    World issued =
        newId
            .world()
            .with(CardsState.SLOT, state.with(card))
            .post(
                now,
                EntryKind.CARD_GRANT,
                card.id(),
                List.of(
                    new Transfer(
                        LedgerAccount.vendor(Kind.GRANTS), card.account(), grant.amount())));
    return new IssuedId(issued, card.id());
  }

  /** Updates a card after a payment from its ledger account has been posted. */
  public static World used(World world, String cardId, Instant at) {
    return shelved(world, cardId, at);
  }

  /**
   * Updates a card after a refund to its ledger account has been posted. The refund is lost if the
   * card has expired.
   */
  public static World returned(World world, String cardId, Money amount, Instant at) {
    Card card = world.get(CardsState.SLOT).card(cardId);
    if (at.isBefore(card.expiresAt())) {
      return shelved(world, cardId, card.lastUsedAt());
    }
    World lost =
        world.post(
            at,
            EntryKind.CARD_LAPSE,
            cardId,
            List.of(new Transfer(card.account(), LedgerAccount.vendor(Kind.LAPSED), amount)));
    return lost.applied("coupons.cards.return-after-expiry-is-lost");
  }

  private static World shelved(World world, String cardId, @Nullable Instant lastUse) {
    CardsState state = world.get(CardsState.SLOT);
    Card card = state.card(cardId);
    return world.with(
        CardsState.SLOT, state.with(card.after(lastUse, balance(world, card).isZero())));
  }
}
