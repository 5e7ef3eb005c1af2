// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.world.Grouped;
import org.jspecify.annotations.Nullable;

/**
 * The tickets of a customer, grouped by the values that lists filter by.
 *
 * @param groups by status, user and unread messages
 * @param topics the same, and by product and problem type
 */
record CustomerTickets(
    Grouped<TicketGroup, TicketKey> groups, Grouped<TopicGroup, TicketKey> topics) {

  static final CustomerTickets NONE =
      new CustomerTickets(Grouped.by(TicketKey.NEWEST_FIRST), Grouped.by(TicketKey.NEWEST_FIRST));

  /** Adds a ticket, or moves it to where it belongs now. */
  CustomerTickets with(@Nullable Ticket before, Ticket ticket) {
    TicketKey key = TicketKey.of(ticket);
    TopicGroup topic = TopicGroup.of(ticket);
    TopicGroup old = before == null ? null : TopicGroup.of(before);
    if (topic.equals(old)) {
      return this;
    }
    CustomerTickets rest = old == null ? this : without(old, key);
    return new CustomerTickets(rest.groups.plus(topic.group(), key), rest.topics.plus(topic, key));
  }

  private CustomerTickets without(TopicGroup topic, TicketKey key) {
    return new CustomerTickets(groups.minus(topic.group(), key), topics.minus(topic, key));
  }
}
