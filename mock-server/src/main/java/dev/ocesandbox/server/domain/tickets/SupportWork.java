// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.world.Settings.Support;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;

/**
 * What support does by itself if the settings of the world say so. The room above carries it out.
 * Spans count from the creation of a ticket; after an answer of the customer, a pause or a rejected
 * result, from then on.
 */
public final class SupportWork {

  /** Type of the agenda items by which support accepts a ticket. */
  public static final String ACCEPT = "tickets.support-accepts";

  /** Type of the agenda items by which support answers. */
  public static final String REPLY = "tickets.support-replies";

  /** Type of the agenda items by which support proposes a result. */
  public static final String PROPOSE = "tickets.support-proposes";

  /** Type of the agenda items by which support closes a ticket. */
  public static final String CLOSE = "tickets.support-closes";

  private SupportWork() {}

  /** Returns the world with the next work planned on a ticket that came from a status. */
  static World planned(World world, Ticket ticket, TicketStatus before, Instant now) {
    Support support = world.settings().support();
    if (support == Support.MANUAL) {
      return world;
    }
    Instant created = ticket.times().created();
    return switch (ticket.status()) {
      case WAITING -> world.plan(new Due(created.plus(support.accepts()), ACCEPT, ticket.id()));
      case PROCESSING ->
          before == TicketStatus.WAITING
              ? world
                  .plan(later(created.plus(support.replies()), now, REPLY, ticket))
                  .plan(later(proposing(support, ticket), now, PROPOSE, ticket))
              : world.plan(new Due(proposing(support, ticket), PROPOSE, ticket.id()));
      case RESULT -> world.plan(new Due(closing(support, ticket), CLOSE, ticket.id()));
      case COMPLETED, WITHDRAWN, PAUSED, INVALID, DELETED, FEEDBACK -> world;
    };
  }

  private static Due later(Instant at, Instant now, String type, Ticket ticket) {
    return new Due(at.isBefore(now) ? now : at, type, ticket.id());
  }

  /** Returns when support proposes a result at the earliest. */
  public static Instant proposing(Support support, Ticket ticket) {
    return ticket.times().since().plus(support.proposes());
  }

  /**
   * Returns when support closes a ticket whose result the customer does not confirm. A result that
   * came late is left to the customer as long as any other.
   */
  public static Instant closing(Support support, Ticket ticket) {
    Instant proposed = ticket.times().proposed();
    Instant from =
        proposed != null && proposed.isAfter(proposing(support, ticket))
            ? proposed
            : ticket.times().since();
    return from.plus(support.closes());
  }
}
