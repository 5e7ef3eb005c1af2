// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.server.domain.privileges.TicketScope;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A query of authorizations. Every filter must match.
 *
 * @param ticketId ticket; empty for all
 * @param status number of the status; null for all
 * @param userName part of the name of the user who opened the ticket; empty for all
 * @param description part of the description of the ticket; empty for all
 */
record AuthorizationQuery(
    String ticketId, @Nullable Integer status, String userName, String description) {

  Page<Authorization> page(World world, Answering by, PageRequest request) {
    AuthorizationsState state = world.get(AuthorizationsState.SLOT);
    TicketScope scope = by.caller().scope(by.groupId());
    if (!ticketId.isEmpty()) {
      List<Authorization> matching = new ArrayList<>();
      for (Authorization one : state.ofTicket(ticketId)) {
        boolean own = one.owner().customerId().equals(by.caller().customerId());
        if (own && matches(AuthorizationGroup.of(one), scope) && describes(world, one)) {
          matching.add(0, one);
        }
      }
      return Page.of(matching, request);
    }
    var groups = state.of(by.caller().customerId()).where(group -> matches(group, scope));
    Page<AuthorizationKey> keys =
        description.isEmpty()
            ? groups.page(request, false)
            : groups.page(request, key -> describes(world, state.at(key.id())), false);
    return keys.map(key -> state.at(key.id()));
  }

  private boolean matches(AuthorizationGroup group, TicketScope scope) {
    return (status == null || status == group.status().code())
        && contains(group.userName(), userName)
        && scope.includes(group.userId());
  }

  private boolean describes(World world, Authorization one) {
    return description.isEmpty()
        || contains(
            Tickets.find(world, one.ticketId()).map(Ticket::description).orElse(""), description);
  }

  private static boolean contains(String text, String part) {
    return part.isEmpty() || text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
