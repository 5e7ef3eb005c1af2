// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

import dev.ocesandbox.server.domain.attachments.Attachments;
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
import java.util.List;

/**
 * A message that a customer writes.
 *
 * @param caller who writes it
 * @param content text; may be empty
 * @param attachments ids of files that were uploaded
 */
record NewMessage(TicketCaller caller, String content, List<String> attachments) {

  static final Refusal ENDED = Refusal.by("messages.ended-tickets");

  NewMessage {
    attachments = List.copyOf(attachments);
  }

  /** Adds the message to a ticket, or refuses. */
  Change<World> on(World world, Ticket ticket, Instant now) {
    if (ticket.status().isFinal()) {
      return Change.refused(ENDED);
    }
    if (ticket.messages().size() >= Ticket.MAX_MESSAGES) {
      return Change.refused(Refusal.by("messages.create.most"));
    }
    String user = caller.isAccount() ? null : caller.userName();
    return Attachments.bind(world, caller.customerId(), user, attachments, ticket.id())
        .then(
            (bound, same) -> {
              IssuedId id = Tickets.issueMessageId(bound);
              World after = added(id.world(), ticket.with(message(id.id(), now)), now);
              return Change.of(after, after);
            });
  }

  private World added(World world, Ticket ticket, Instant now) {
    if (ticket.status() != TicketStatus.FEEDBACK) {
      return Tickets.put(world, ticket).applied("messages.create.keeps-status");
    }
    World logged = Tickets.log(world, ticket, TicketOperation.ANSWER, caller, "", now);
    Ticket answered = Tickets.find(logged, ticket.id()).orElse(ticket);
    return Tickets.move(logged, answered, TicketStatus.PROCESSING, now)
        .applied("messages.create.answers");
  }

  private TicketMessage message(String id, Instant now) {
    return new TicketMessage(
        id,
        TicketMessage.Author.CUSTOMER,
        caller.userId(),
        caller.userName(),
        content,
        now,
        false,
        attachments,
        true,
        false);
  }
}
