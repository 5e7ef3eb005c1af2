// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketOperation;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer who looks at an authorization or answers it.
 *
 * @param caller who calls
 * @param groupId user group that the caller acts for; empty for none
 * @param now time of the world
 */
record Answering(TicketCaller caller, String groupId, Instant now) {

  /** Refuses a caller who may not use tickets, or not those of the group. */
  Optional<Refusal> refusal() {
    return caller.use().or(() -> caller.group(groupId));
  }

  /** Returns an authorization on a ticket that the caller may see. */
  Change<Authorization> visible(World world, String id) {
    Authorization one = world.get(AuthorizationsState.SLOT).find(caller.customerId(), id);
    return one == null
        ? Change.refused(new Refusal("authorizations.exists", Map.of("authorization", id)))
        : Tickets.visible(world, caller, one.ticketId(), groupId).map(ticket -> one);
  }

  /** Returns the authorization of a detail. */
  Change<Authorization> ofDetail(World world, long detailId) {
    String id = world.get(AuthorizationsState.SLOT).byDetail().get(detailId);
    return id == null || world.get(AuthorizationsState.SLOT).find(caller.customerId(), id) == null
        ? Change.refused(noDetail(detailId))
        : visible(world, id);
  }

  static Refusal noDetail(long detailId) {
    return new Refusal("authorizations.detail.exists", Map.of("detail", Long.toString(detailId)));
  }

  Change<Authorization> reject(World world, String id, @Nullable String reason) {
    return moving(world, id, AuthorizationStatus.REJECTED)
        .then(
            (same, one) ->
                Change.of(
                    logged(
                        Authorizations.put(same, one.rejected(reason))
                            .unplan(AuthorizationExpiryRule.dueOf(one))
                            .applied("authorizations.reject"),
                        one,
                        TicketOperation.REJECT_AUTHORIZATION,
                        reason),
                    one));
  }

  Change<Authorization> cancel(World world, String id) {
    return moving(world, id, AuthorizationStatus.CANCELLED)
        .then(
            (same, one) ->
                Change.of(
                    logged(
                        Authorizations.put(same, one.in(AuthorizationStatus.CANCELLED))
                            .unplan(AuthorizationExpiryRule.dueOf(one))
                            .applied("authorizations.cancel"),
                        one,
                        TicketOperation.CANCEL_AUTHORIZATION,
                        null),
                    one));
  }

  /** Returns an authorization that can go to a status. */
  Change<Authorization> moving(World world, String id, AuthorizationStatus to) {
    return visible(world, id)
        .then(
            (same, one) ->
                one.status().canBecome(to)
                    ? Change.of(same, one)
                    : Change.refused(
                        new Refusal(
                            "authorizations.status",
                            Map.of("status", Integer.toString(one.status().code())))));
  }

  World logged(
      World world, Authorization one, TicketOperation operation, @Nullable String description) {
    Ticket ticket = Tickets.find(world, one.ticketId()).orElseThrow();
    return Tickets.log(
        world, ticket, operation, caller, description == null ? "" : description, now);
  }
}
