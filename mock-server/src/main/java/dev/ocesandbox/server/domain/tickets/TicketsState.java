// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Grouped;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.Optional;

/**
 * The tickets of a world and their indexes.
 *
 * @param byId every ticket, deleted ones too
 * @param byCustomer each customer's tickets, grouped
 * @param byStatus all tickets, for staff
 */
record TicketsState(
    SharedMap<String, Ticket> byId,
    SharedMap<String, CustomerTickets> byCustomer,
    Grouped<TicketStatus, TicketKey> byStatus) {

  static final Slot<TicketsState> SLOT =
      new Slot<>(
          "tickets",
          new TicketsState(
              SharedMap.empty(), SharedMap.empty(), Grouped.by(TicketKey.NEWEST_FIRST)),
          List.of(
              new Slot.Section<TicketsState, Ticket>(
                      "tickets", Ticket.class, state -> Slot.byKey(state.byId), TicketsState::with)
                  .checkedBy(() -> TicketsCheck.TICKETS)));

  Optional<Ticket> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Ticket at(TicketKey key) {
    return find(key.id()).orElseThrow(() -> new IllegalStateException("no ticket behind " + key));
  }

  /** Returns a customer's tickets. */
  CustomerTickets of(String customerId) {
    return byCustomer.getOrDefault(customerId, CustomerTickets.NONE);
  }

  /** Adds or replaces a ticket in every index. */
  TicketsState with(Ticket ticket) {
    Ticket before = byId.get(ticket.id());
    CustomerTickets known = of(ticket.customerId());
    CustomerTickets next = known.with(before, ticket);
    TicketKey key = TicketKey.of(ticket);
    Grouped<TicketStatus, TicketKey> statuses = byStatus;
    if (before == null || before.status() != ticket.status()) {
      statuses = before == null ? byStatus : byStatus.minus(before.status(), key);
      statuses = statuses.plus(ticket.status(), key);
    }
    return new TicketsState(
        byId.plus(ticket.id(), ticket),
        next.equals(known) ? byCustomer : byCustomer.plus(ticket.customerId(), next),
        statuses);
  }
}
