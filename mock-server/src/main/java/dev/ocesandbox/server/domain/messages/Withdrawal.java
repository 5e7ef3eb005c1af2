// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketMessage;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The withdrawal of a message.
 *
 * @param caller who withdraws it
 * @param messageId id of the message
 */
record Withdrawal(TicketCaller caller, String messageId) {

  private static final String SPAN = "messages.withdraw.span";
  private static final Duration TIME = Contracts.value(SPAN, "span").asDuration();

  /** Withdraws the message from its ticket, or refuses. */
  Change<World> from(World world, Ticket ticket, Instant now) {
    List<TicketMessage> messages = new ArrayList<>(ticket.messages());
    for (int i = 0; i < messages.size(); i++) {
      TicketMessage message = messages.get(i);
      if (message.id().equals(messageId) && !message.revoked()) {
        Optional<Refusal> refusal = refusal(ticket, message, now);
        if (refusal.isPresent()) {
          return Change.refused(refusal.get());
        }
        messages.set(i, message.asRevoked());
        World after =
            Tickets.put(world, ticket.withMessages(messages)).applied("messages.withdraw.hides");
        return Change.of(after, after);
      }
    }
    return Change.refused(Refusal.by("messages.withdraw.exists"));
  }

  private Optional<Refusal> refusal(Ticket ticket, TicketMessage message, Instant now) {
    if (message.author() != TicketMessage.Author.CUSTOMER
        || !message.replier().equals(caller.userId())) {
      return Optional.of(Refusal.by("messages.withdraw.own"));
    }
    if (message.first()) {
      return Optional.of(Refusal.by("messages.withdraw.opening"));
    }
    if (ticket.status().isFinal()) {
      return Optional.of(NewMessage.ENDED);
    }
    return now.isBefore(message.at().plus(TIME)) ? Optional.empty() : Optional.of(Refusal.by(SPAN));
  }
}
