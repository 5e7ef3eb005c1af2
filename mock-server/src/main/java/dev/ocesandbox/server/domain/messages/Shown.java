// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketMessage;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The messages of a ticket that are shown: all that have not been withdrawn. */
final class Shown {

  private Shown() {}

  /** Returns the messages, the oldest first. */
  static List<TicketMessage> of(Ticket ticket) {
    List<TicketMessage> shown = new ArrayList<>(ticket.messages().size());
    for (TicketMessage message : ticket.messages()) {
      if (!message.revoked()) {
        shown.add(message);
      }
    }
    return shown;
  }

  /** Returns a page of the messages, the oldest first. */
  static Page<TicketMessage> page(Ticket ticket, PageRequest request) {
    return Page.of(of(ticket), request);
  }

  /** Returns the newest messages from before a time, the oldest first, and how many there are. */
  static Page<TicketMessage> before(Ticket ticket, Instant time, int limit) {
    List<TicketMessage> shown = of(ticket);
    int end = shown.size();
    while (end > 0 && !shown.get(end - 1).at().isBefore(time)) {
      end--;
    }
    return new Page<>(shown.subList(Math.max(0, end - limit), end), end);
  }
}
