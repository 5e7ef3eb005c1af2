// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a ticket of a customer, and what for.
 *
 * @param caller who acts
 * @param remark remark for the operation log; empty for none
 * @param now the world's time
 */
record TicketAction(TicketCaller caller, String remark, Instant now) {

  private static final Duration URGE_INTERVAL =
      Contracts.value("tickets.urge.interval", "interval").asDuration();

  /** Withdraws a ticket that support has not accepted. */
  Change<World> cancel(World world, Ticket ticket) {
    return move(world, ticket, TicketStatus.WITHDRAWN, TicketOperation.WITHDRAW);
  }

  /** Deletes a ticket that has ended. */
  Change<World> delete(World world, Ticket ticket) {
    return move(world, ticket, TicketStatus.DELETED, TicketOperation.DELETE);
  }

  /** Closes a ticket, and rates it if there is a rating. */
  Change<World> close(World world, Ticket ticket, @Nullable TicketRating rating) {
    Change<World> closed = move(world, ticket, TicketStatus.COMPLETED, TicketOperation.CLOSE);
    return rating == null
        ? closed
        : closed.then((after, same) -> rate(after, Tickets.at(after, ticket.id()), rating));
  }

  /** Urges support; the status stays. */
  Change<World> press(World world, Ticket ticket) {
    if (ticket.status() != TicketStatus.WAITING && ticket.status() != TicketStatus.PROCESSING) {
      return Change.refused(TicketsError.FORBIDDEN_MOVE);
    }
    Instant last = ticket.times().urged();
    if (last != null && now.isBefore(last.plus(URGE_INTERVAL))) {
      return Change.refused(TicketsError.URGED_TOO_OFTEN);
    }
    return done(world, ticket.urged(now), TicketOperation.URGE);
  }

  /** Rates a completed ticket. A later rating replaces the first. */
  Change<World> rate(World world, Ticket ticket, TicketRating rating) {
    return ticket.status() == TicketStatus.COMPLETED
        ? done(world.applied("tickets.rating.replaces"), ticket.with(rating), TicketOperation.RATE)
        : Change.refused(TicketsError.FORBIDDEN_MOVE);
  }

  /** Replaces the contact data of a ticket that has not ended. */
  Change<World> contact(World world, Ticket ticket, TicketContact contact) {
    if (ticket.status().isFinal()) {
      return Change.refused(TicketsError.FORBIDDEN_MOVE);
    }
    boolean removed = contact.mobile() == null && contact.mail() == null;
    return done(
        world.applied("tickets.contact.replaces"),
        ticket.with(contact),
        removed ? TicketOperation.REMOVE_CONTACT : TicketOperation.CHANGE_CONTACT);
  }

  private Change<World> move(
      World world, Ticket ticket, TicketStatus next, TicketOperation operation) {
    if (!ticket.status().canBecome(next)) {
      return Change.refused(TicketsError.FORBIDDEN_MOVE);
    }
    World moved = Tickets.move(world, ticket, next, now);
    return done(moved, Tickets.at(moved, ticket.id()), operation);
  }

  private Change<World> done(World world, Ticket ticket, TicketOperation operation) {
    World logged = Tickets.log(world, ticket, operation, caller, remark, now);
    return Change.of(logged, logged);
  }
}
