// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import java.time.Instant;
import java.util.Comparator;

/**
 * Sort key of tickets: the newest first. Inferred: the page states no order.
 *
 * @param created when the ticket was opened
 * @param id ticket id, which gets longer when the digits are used up
 */
record TicketKey(Instant created, String id) {

  static final Comparator<TicketKey> NEWEST_FIRST =
      (one, other) -> {
        int later = other.created.compareTo(one.created);
        if (later != 0) {
          return later;
        }
        int longer = Integer.compare(other.id.length(), one.id.length());
        return longer == 0 ? other.id.compareTo(one.id) : longer;
      };

  static TicketKey of(Ticket ticket) {
    return new TicketKey(ticket.times().created(), ticket.id());
  }
}
