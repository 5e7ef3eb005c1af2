// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.support;

import dev.ocesandbox.server.domain.tickets.SupportWork;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketMessage;
import dev.ocesandbox.server.domain.tickets.TicketStatus;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.world.Settings.Support;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Support works on a ticket by itself, if the settings of the world say so.
 *
 * @param type type of the agenda items: one of those of {@link SupportWork}
 */
record SupportRule(String type) implements TimeRule {

  @Override
  public String subjects() {
    return Tickets.KIND;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Ticket> ticket = Tickets.find(world, due.subject());
    if (world.settings().support() == Support.MANUAL || ticket.isEmpty()) {
      return Settled.nothing(world);
    }
    return switch (type) {
      case SupportWork.ACCEPT ->
          act(world, due, ticket.get(), SupportAction.ACCEPT, "ticket-accepted");
      case SupportWork.REPLY ->
          isAnswered(ticket.get())
              ? Settled.nothing(world)
              : act(world, due, ticket.get(), SupportAction.REPLY, "ticket-answered");
      case SupportWork.PROPOSE -> proposed(world, due, ticket.get());
      default -> closed(world, due, ticket.get());
    };
  }

  private static Settled proposed(World world, Due due, Ticket ticket) {
    Instant at = SupportWork.proposing(world.settings().support(), ticket);
    return ticket.status() == TicketStatus.PROCESSING && due.at().isBefore(at)
        ? later(world, due, at)
        : act(world, due, ticket, SupportAction.PROPOSE, "ticket-result-proposed");
  }

  /** A ticket that is processed can be closed too, but support only closes what it has solved. */
  private static Settled closed(World world, Due due, Ticket ticket) {
    if (ticket.status() != TicketStatus.RESULT) {
      return Settled.nothing(world);
    }
    Instant at = SupportWork.closing(world.settings().support(), ticket);
    return due.at().isBefore(at)
        ? later(world, due, at)
        : act(world, due, ticket, SupportAction.RESOLVE, "ticket-closed");
  }

  /** The ticket went back to work, or the settings changed, after the item was planned. */
  private static Settled later(World world, Due due, Instant at) {
    return Settled.nothing(world.plan(new Due(at, due.type(), due.subject())));
  }

  private static Settled act(
      World world, Due due, Ticket ticket, SupportAction action, String event) {
    return SupportMove.act(world, ticket, action, "", due.at())
        .fold(
            (after, same) ->
                Settled.event(
                    after.applied("support.profile.works"),
                    due,
                    event,
                    Map.of("account", after.accountName(ticket.customerId()))),
            refused -> Settled.nothing(world));
  }

  private static boolean isAnswered(Ticket ticket) {
    for (TicketMessage message : ticket.messages()) {
      if (message.author() != TicketMessage.Author.CUSTOMER) {
        return true;
      }
    }
    return false;
  }
}
