// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers may ask of support.
 *
 * @param terms terms of the customers that have other ones than usual
 * @param partners how many customers a partner looks after
 */
record TicketCatalogState(
    SharedMap<String, SupportTerms> terms, SharedMap<String, Integer> partners) {

  static final Slot<TicketCatalogState> SLOT =
      new Slot<>(
          "ticketcatalog",
          new TicketCatalogState(SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<TicketCatalogState, SupportTerms>(
                      "support_terms",
                      SupportTerms.class,
                      state -> Slot.byKey(state.terms),
                      TicketCatalogState::with)
                  .checkedBy(() -> TicketCatalogCheck.TERMS)));

  SupportTerms of(String customerId) {
    SupportTerms known = terms.get(customerId);
    return known == null ? SupportTerms.usual(customerId) : known;
  }

  TicketCatalogState with(SupportTerms next) {
    SharedMap<String, Integer> fewer = counted(partners, of(next.customerId()).partnerId(), -1);
    return new TicketCatalogState(
        terms.plus(next.customerId(), next), counted(fewer, next.partnerId(), 1));
  }

  private static SharedMap<String, Integer> counted(
      SharedMap<String, Integer> counts, @Nullable String partner, int more) {
    if (partner == null) {
      return counts;
    }
    int count = counts.getOrDefault(partner, 0) + more;
    return count == 0 ? counts.minus(partner) : counts.plus(partner, count);
  }
}
