// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.domain.privileges.TicketScope;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entry point to the tickets of a world. Pure: every function returns a new world. */
public final class Tickets {

  /** Kind of the ids of tickets in references of saved worlds. */
  public static final String KIND = "ticket";

  private Tickets() {}

  /** Returns the ticket with an id, deleted ones too; empty if there is none. */
  public static Optional<Ticket> find(World world, String id) {
    return world.get(TicketsState.SLOT).find(id);
  }

  /**
   * Returns the ticket with an id if the caller may see it. Refuses a ticket that does not exist,
   * belongs to another customer or was deleted (OSM.01010015), and one of another user that the
   * caller may not handle (OSM.01010002).
   *
   * @param groupId user group that the caller acts for; null for none
   */
  public static Change<Ticket> visible(
      World world, TicketCaller caller, String id, @Nullable String groupId) {
    return known(world, caller, id, groupId)
        .then(
            (same, ticket) ->
                ticket.status() == TicketStatus.DELETED
                    ? Change.refused(TicketsError.NO_CASE)
                    : Change.of(same, ticket));
  }

  /** Returns the ticket with an id if the caller may see it, also if it was deleted. */
  static Change<Ticket> known(
      World world, TicketCaller caller, String id, @Nullable String groupId) {
    Optional<Ticket> ticket = find(world, id);
    if (ticket.isEmpty()) {
      return Change.refused(TicketsError.NO_CASE);
    }
    return caller
        .handle(ticket.get().customerId(), ticket.get().userId(), groupId == null ? "" : groupId)
        .<Change<Ticket>>map(Change::refused)
        .orElseGet(() -> Change.of(world, ticket.get()));
  }

  /** Returns a ticket that is known to exist. */
  static Ticket at(World world, String id) {
    return find(world, id).orElseThrow(() -> new IllegalStateException("no ticket " + id));
  }

  /** Returns how many tickets of a customer have not ended. */
  public static int open(World world, String customerId) {
    return world
        .get(TicketsState.SLOT)
        .of(customerId)
        .groups()
        .where(group -> !group.status().isFinal())
        .size();
  }

  /**
   * Returns a page of the tickets of all customers, the newest first, deleted ones too.
   *
   * @param status number of the status; null for all
   */
  public static Page<Ticket> all(World world, @Nullable Integer status, PageRequest request) {
    TicketsState state = world.get(TicketsState.SLOT);
    return state
        .byStatus()
        .where(one -> status == null || one.code() == status)
        .page(request, false)
        .map(state::at);
  }

  /** Adds a ticket, or replaces the one with its id. */
  public static World put(World world, Ticket ticket) {
    TicketsState state = world.get(TicketsState.SLOT);
    TicketStatus before = state.find(ticket.id()).map(Ticket::status).orElse(null);
    return Walks.noted(
        world.with(TicketsState.SLOT, state.with(ticket)),
        TicketStatus.diagram(),
        before,
        ticket.status());
  }

  /** Issues the id of a message. */
  public static IssuedId issueMessageId(World world) {
    return TicketIds.MESSAGE.next(world);
  }

  /** Adds an entry to the operation log of a ticket and saves the ticket. */
  public static World log(
      World world,
      Ticket ticket,
      TicketOperation operation,
      TicketCaller caller,
      String description,
      Instant now) {
    IssuedId id = TicketIds.LOG.next(world);
    return put(
        id.world(),
        ticket.with(
            new TicketLog(
                id.id(), operation, caller.userId(), caller.userName(), description, now)));
  }

  /**
   * Returns the tickets of a scope with unread messages of support, the newest first; at most
   * {@code most}. Deleted tickets are left out.
   */
  public static List<Ticket> unread(World world, TicketScope scope, int most) {
    TicketsState state = world.get(TicketsState.SLOT);
    List<Ticket> found = new ArrayList<>();
    for (TicketKey key :
        state
            .of(scope.customerId())
            .groups()
            .where(
                group ->
                    group.unread()
                        && group.status() != TicketStatus.DELETED
                        && scope.includes(group.userId()))) {
      if (found.size() == most) {
        break;
      }
      found.add(state.at(key));
    }
    return found;
  }

  /**
   * Moves a ticket to another status and saves it; plans what support does next by itself.
   *
   * @throws IllegalArgumentException if the diagram has no such move
   */
  public static World move(World world, Ticket ticket, TicketStatus next, Instant now) {
    if (!ticket.status().canBecome(next)) {
      throw new IllegalArgumentException(ticket.id() + " cannot become " + next);
    }
    Ticket moved = ticket.in(next, now);
    return SupportWork.planned(put(world, moved), moved, ticket.status(), now);
  }
}
