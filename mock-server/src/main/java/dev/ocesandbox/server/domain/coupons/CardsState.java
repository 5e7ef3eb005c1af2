// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.List;

/**
 * The stored-value cards of a world.
 *
 * @param cards by id
 * @param lists by customer and whether they are empty, because queries ask for one of the two;
 *     newest first
 */
record CardsState(SharedMap<String, Card> cards, SharedMap<ListKey, Ranked<Card>> lists) {

  static final Slot<CardsState> SLOT =
      new Slot<>(
          "cards",
          new CardsState(SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<CardsState, Card>(
                      "cards", Card.class, state -> Slot.byKey(state.cards()), CardsState::with)
                  .checkedBy(() -> CouponsCheck.CARDS)));

  /** Identifies the list of the empty or of the other cards of a customer. */
  record ListKey(String customerId, boolean usedUp) {}

  CardsState with(Card card) {
    ListKey here = new ListKey(card.customerId(), card.usedUp());
    ListKey there = new ListKey(card.customerId(), !card.usedUp());
    return new CardsState(
        cards.plus(card.id(), card),
        lists
            .plus(here, listOf(here.customerId(), here.usedUp()).plus(card))
            .plus(there, listOf(there.customerId(), there.usedUp()).minus(card)));
  }

  /** Returns a card; throws an IllegalArgumentException for an unknown id. */
  Card card(String id) {
    Card card = cards.get(id);
    if (card == null) {
      throw new IllegalArgumentException("no card " + id + " in this world");
    }
    return card;
  }

  /** Returns the card with an id if it is in a list. */
  Ranked<Card> listOf(String customerId, boolean usedUp, String id) {
    Ranked<Card> none = Ranked.by(Card.NEWEST_FIRST);
    Card card = cards.get(id);
    return card != null && card.customerId().equals(customerId) && card.usedUp() == usedUp
        ? none.plus(card)
        : none;
  }

  Ranked<Card> listOf(String customerId, boolean usedUp) {
    Ranked<Card> known = lists.get(new ListKey(customerId, usedUp));
    return known == null ? Ranked.by(Card.NEWEST_FIRST) : known;
  }
}
