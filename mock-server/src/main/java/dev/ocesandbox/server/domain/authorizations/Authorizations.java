// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What support does with authorizations. Pure: every function returns a new world. */
public final class Authorizations {

  /** Kind of the ids of authorizations in references of saved worlds. */
  public static final String KIND = "authorization";

  /** Most characters of what support wants an authorization for. */
  public static final int LONGEST_TEXT = 2_000;

  static final IdKind ID = IdKind.hex("authorization");
  static final IdKind DETAIL = numbers("authorization-detail");

  /** Most authorizations that support can ask for on a ticket (authorizations.ask.limit). */
  static final int MOST_OF_TICKET = Contracts.value("authorizations.ask.limit", "limit").asInt();

  /** How long one lasts unless support says so (authorizations.ask.term). */
  private static final Duration TERM =
      Contracts.value("authorizations.ask.term", "time").asDuration();

  private static final String SERVER = "hws.service.type.ec2";
  private static final int MOST_SERVERS =
      Contracts.value("authorizations.ask.details", "servers").asInt();

  private Authorizations() {}

  static IdKind numbers(String counter) {
    return new IdKind(counter, (number, seed) -> Long.toString(number + 1));
  }

  /**
   * Asks for an authorization on a ticket: for the console and for the newest servers of the
   * customer that are in use. Refuses more of them than a ticket can have, and a time that is over.
   *
   * @param text what support wants it for, 1 to 2000 characters
   * @param ends when it ends, granted or not; null for the usual time after now
   */
  public static Change<Authorization> ask(
      World world, Ticket ticket, String text, @Nullable Instant ends, Instant now) {
    int asked = world.get(AuthorizationsState.SLOT).ofTicket(ticket.id()).size();
    if (asked >= MOST_OF_TICKET) {
      return Change.refused(new Refusal("authorizations.ask.limit", Map.of("ticket", ticket.id())));
    }
    if (ends != null && !ends.isAfter(now)) {
      return Change.refused(Refusal.by("authorizations.ask.future"));
    }
    IssuedId id = ID.next(world);
    List<AuthorizationDetail> details = new ArrayList<>();
    World next = details(id.world(), ticket.customerId(), details);
    Authorization one =
        new Authorization(
            id.id(),
            ticket.id(),
            AuthorizationStatus.ASKED,
            new Authorization.Owner(ticket.customerId(), ticket.userId(), ticket.userName()),
            text,
            new Authorization.Times(now, null, ends == null ? now.plus(TERM) : ends),
            null,
            null,
            details,
            List.of());
    return Change.of(
        put(next, one)
            .plan(AuthorizationExpiryRule.dueOf(one))
            .applied("authorizations.ask.details")
            .appliedIf(ends == null, "authorizations.ask.term"),
        one);
  }

  private static World details(World world, String customerId, List<AuthorizationDetail> details) {
    IssuedId first = DETAIL.next(world);
    details.add(new AuthorizationDetail(number(first), false, null, null, null, null, null));
    World next = first.world();
    for (Resource server : Resources.inUse(world, customerId, SERVER, MOST_SERVERS)) {
      IssuedId issued = DETAIL.next(next);
      next = issued.world();
      details.add(
          new AuthorizationDetail(
              number(issued),
              true,
              null,
              null,
              server.resourceId(),
              server.name(),
              server.product().regionCode()));
    }
    return next;
  }

  static long number(IssuedId issued) {
    return Long.parseLong(issued.id());
  }

  /**
   * Recalls what support has asked for on a ticket and the customer has not answered. Refuses a
   * ticket without such an authorization.
   *
   * @return the number of recalled authorizations
   */
  public static Change<Integer> recall(World world, String ticketId) {
    World next = world;
    int recalled = 0;
    for (Authorization one : world.get(AuthorizationsState.SLOT).ofTicket(ticketId)) {
      if (one.status().canBecome(AuthorizationStatus.RECALLED)) {
        next =
            put(next, one.in(AuthorizationStatus.RECALLED))
                .unplan(AuthorizationExpiryRule.dueOf(one));
        recalled++;
      }
    }
    return recalled == 0
        ? Change.refused(new Refusal("authorizations.recall.open", Map.of("ticket", ticketId)))
        : Change.of(next.applied("authorizations.recall"), recalled);
  }

  /** Returns the authorizations of a ticket, the oldest first. */
  public static List<Authorization> ofTicket(World world, String ticketId) {
    return world.get(AuthorizationsState.SLOT).ofTicket(ticketId);
  }

  /** Adds an authorization, or replaces the one with its id. */
  static World put(World world, Authorization one) {
    AuthorizationsState state = world.get(AuthorizationsState.SLOT);
    Authorization before = state.byId().get(one.id());
    return Walks.noted(
        world.with(AuthorizationsState.SLOT, state.with(one)),
        AuthorizationStatus.diagram(),
        before == null ? null : before.status(),
        one.status());
  }
}
