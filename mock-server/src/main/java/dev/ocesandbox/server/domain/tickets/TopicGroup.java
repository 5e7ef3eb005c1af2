// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

/**
 * What the tickets of a customer are grouped by if a list asks for a product or a problem type.
 *
 * @param group status and user
 * @param productId product category; empty for none
 * @param problemId problem type
 */
record TopicGroup(TicketGroup group, String productId, String problemId) {

  static TopicGroup of(Ticket ticket) {
    String product = ticket.subject().productId();
    return new TopicGroup(
        TicketGroup.of(ticket), product == null ? "" : product, ticket.subject().problemId());
  }
}
