// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

/**
 * What the tickets of a customer are grouped by: the values that lists filter by and that only a
 * few tickets differ in.
 *
 * @param status status
 * @param userId id of the user who opened them
 * @param userName name of that user
 * @param unread whether there are messages that the customer has not read
 */
record TicketGroup(TicketStatus status, String userId, String userName, boolean unread) {

  static TicketGroup of(Ticket ticket) {
    return new TicketGroup(
        ticket.status(), ticket.userId(), ticket.userName(), ticket.unread() > 0);
  }
}
