// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * What the room keeps of stored-value cards in a world.
 *
 * @param cards by id
 * @param lists by customer and whether used up, as queries ask for one of the two; newest first
 */
record CardsState(HashPMap<String, Card> cards, HashPMap<Shelf, Ranked<Card>> lists) {

  static final Slot<CardsState> SLOT =
      new Slot<>(
          "cards",
          new CardsState(HashTreePMap.empty(), HashTreePMap.empty()),
          List.of(
              new Slot.Section<>(
                  "cards", Card.class, state -> Slot.byKey(state.cards()), CardsState::with)));

  /** Names the list of the usable or of the used-up cards of a customer. */
  record Shelf(String customerId, boolean usedUp) {}

  CardsState with(Card card) {
    Shelf here = new Shelf(card.customerId(), card.usedUp());
    Shelf there = new Shelf(card.customerId(), !card.usedUp());
    return new CardsState(
        cards.plus(card.id(), card),
        lists
            .plus(here, listOf(here.customerId(), here.usedUp()).plus(card))
            .plus(there, listOf(there.customerId(), there.usedUp()).minus(card)));
  }

  /** Returns a card; an unknown id is a fault of the caller. */
  Card card(String id) {
    Card card = cards.get(id);
    if (card == null) {
      throw new IllegalArgumentException("no card " + id + " in this world");
    }
    return card;
  }

  Ranked<Card> listOf(String customerId, boolean usedUp) {
    Ranked<Card> known = lists.get(new Shelf(customerId, usedUp));
    return known == null ? Ranked.by(Card.NEWEST_FIRST) : known;
  }
}
