// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.support;

import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketMessage;
import dev.ocesandbox.server.domain.tickets.TicketOperation;
import dev.ocesandbox.server.domain.tickets.TicketStatus;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Acts on a ticket for support. */
final class SupportMove {

  /** Id that messages of the engineer show. */
  private static final String ENGINEER = "huawei";

  private SupportMove() {}

  /**
   * Carries out an action.
   *
   * @param text what support writes, or why the customer rejects; empty for the usual text
   * @return the ticket after it; refused if its status forbids the action
   */
  static Change<Ticket> act(
      World world, Ticket ticket, SupportAction action, String text, Instant now) {
    Optional<TicketStatus> next = action.after(ticket);
    if (next.isEmpty()) {
      return Change.refused(forbidden(ticket, action.wire()));
    }
    String words = text.isEmpty() ? SupportTextFile.of(action) : text;
    boolean says = !words.isEmpty() && !action.isOfCustomer();
    if (says && ticket.messages().size() >= Ticket.MAX_MESSAGES) {
      return Change.refused(forbidden(ticket, action.wire()));
    }
    World said = says ? said(world, ticket, words, now) : world;
    World moved = moved(said, found(said, ticket.id()), next.get(), now);
    World logged = action.isOfCustomer() ? rejected(moved, ticket.id(), text, now) : moved;
    return Change.of(logged.applied("support.actions.move"), found(logged, ticket.id()));
  }

  /** Returns the refusal of an action that the status of a ticket forbids. */
  static Refusal forbidden(Ticket ticket, String action) {
    return new Refusal(
        "control.ticket-action-possible",
        Map.of(
            "action", action,
            "ticket", ticket.id(),
            "status", Integer.toString(ticket.status().code()),
            "possible", possible(ticket)));
  }

  /** Returns the actions that a ticket allows; recall is always one of them. */
  private static String possible(Ticket ticket) {
    boolean full = ticket.messages().size() >= Ticket.MAX_MESSAGES;
    List<String> possible = new ArrayList<>();
    for (SupportAction action : SupportAction.values()) {
      if (action.after(ticket).isPresent() && !(full && action.speaks())) {
        possible.add(action.wire());
      }
    }
    return String.join(", ", possible);
  }

  private static World said(World world, Ticket ticket, String words, Instant now) {
    IssuedId id = Tickets.issueMessageId(world);
    TicketMessage message =
        new TicketMessage(
            id.id(),
            TicketMessage.Author.ENGINEER,
            ENGINEER,
            "",
            words,
            now,
            false,
            List.of(),
            false,
            false);
    return Tickets.put(id.world(), ticket.with(message));
  }

  private static World moved(World world, Ticket ticket, TicketStatus next, Instant now) {
    return ticket.status() == next ? world : Tickets.move(world, ticket, next, now);
  }

  private static World rejected(World world, String id, String text, Instant now) {
    Ticket ticket = found(world, id);
    TicketCaller owner =
        TicketCaller.of(
            world,
            ticket.customerId(),
            Optional.of(ticket.userName())
                .filter(name -> !name.equals(world.accountName(ticket.customerId()))));
    return Tickets.log(world, ticket, TicketOperation.REJECT_RESULT, owner, text, now);
  }

  private static Ticket found(World world, String id) {
    return Tickets.find(world, id).orElseThrow(() -> new IllegalStateException("no ticket " + id));
  }
}
