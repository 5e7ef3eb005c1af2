// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.domain.labels.Labels;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the tickets of a saved world. */
final class TicketsCheck {

  static final RecordChecks<Ticket> TICKETS =
      RecordChecks.<Ticket>none()
          .issues("ticket", Tickets.KIND, "id", Ticket::id)
          .issuesAll(
              "ticket-message",
              "ticket message",
              "messages",
              ticket -> ticket.messages().stream().map(TicketMessage::id))
          .issuesAll(
              "ticket-log",
              "ticket log",
              "logs",
              ticket -> ticket.logs().stream().map(TicketLog::id))
          .refers(RecordChecks.CUSTOMER, "customer_id", Ticket::customerId)
          .refersAll(Tickets.KIND, "related", ticket -> ticket.related().stream())
          .and(TicketsCheck::sizes)
          .and(TicketsCheck::links)
          .and(TicketsCheck::times)
          .and(TicketsCheck::extended);

  private TicketsCheck() {}

  private static void sizes(Ticket ticket, Flaws flaws) {
    flaws.named(ticket.id(), "id");
    flaws.between(1, ticket.messages().size(), Ticket.MAX_MESSAGES, "messages");
    flaws.between(0, ticket.logs().size(), Ticket.MAX_LOGS, "logs");
    flaws.between(0, ticket.labels().size(), Labels.MOST_OF_TICKET, "labels");
    flaws.between(0, ticket.related().size(), Relations.MOST, "related");
    flaws.named(ticket.userId(), "user_id");
    flaws.named(ticket.userName(), "user_name");
  }

  private static void links(Ticket ticket, Flaws flaws) {
    for (String id : ticket.related()) {
      boolean both =
          !id.equals(ticket.id())
              && Tickets.find(flaws.world(), id)
                  .filter(other -> other.customerId().equals(ticket.customerId()))
                  .filter(
                      other ->
                          other.status() == TicketStatus.DELETED
                              || ticket.status() == TicketStatus.DELETED
                              || other.related().contains(ticket.id()))
                  .isPresent();
      flaws.unless(
          both,
          "related",
          "must be other tickets of the customer that are linked to it",
          "必须是同一客户的其他工单，且互相关联");
    }
  }

  private static void extended(Ticket ticket, Flaws flaws) {
    ticket
        .extended()
        .forEach(
            (key, json) ->
                flaws.unless(
                    TicketForm.isJson(json), "extended", "must hold JSON texts", "必须是JSON文本"));
  }

  private static void times(Ticket ticket, Flaws flaws) {
    TicketTimes times = ticket.times();
    flaws.past(times.created(), "times.created");
    flaws.inOrder(times.created(), times.accepted(), "times.accepted");
    flaws.inOrder(times.created(), times.resumed(), "times.resumed");
    flaws.inOrder(times.created(), times.urged(), "times.urged");
    flaws.inOrder(times.created(), times.proposed(), "times.proposed");
    flaws.inOrder(times.created(), times.confirmed(), "times.confirmed");
  }
}
