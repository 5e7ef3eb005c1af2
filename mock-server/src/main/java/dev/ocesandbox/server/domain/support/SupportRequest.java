// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.support;

import dev.ocesandbox.server.domain.authorizations.Authorizations;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Support asks the customer of a ticket for an authorization.
 *
 * @param text what support wants it for, 1 to 2000 characters
 * @param ends when it ends, granted or not; null for the usual time
 */
record SupportRequest(String text, @Nullable Instant ends) {

  /**
   * Asks for the authorization. The status of the ticket stays.
   *
   * @return the ticket; refused if its status forbids it, if the time is over, and if the ticket
   *     has as many authorizations as it can have
   */
  Change<Ticket> ask(World world, Ticket ticket, Instant now) {
    return SupportAction.AUTHORIZE.after(ticket).isEmpty()
        ? Change.refused(SupportMove.forbidden(ticket, SupportAction.AUTHORIZE.wire()))
        : Authorizations.ask(world, ticket, text, ends, now).map(one -> ticket);
  }
}
