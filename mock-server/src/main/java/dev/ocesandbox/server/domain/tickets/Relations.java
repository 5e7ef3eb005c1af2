// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Links tickets to each other. Both tickets of a link hold it; links to deleted tickets do not
 * count.
 *
 * @param caller who links
 * @param groupId user group that the caller acts for; null for none
 */
record Relations(TicketCaller caller, @Nullable String groupId) {

  /** Most links of a ticket (tickets.relations.limit). */
  static final int MOST = Contracts.value("tickets.relations.limit", "limit").asInt();

  /**
   * Links a ticket to others; links that it has already stay. Refuses the ticket itself, one that
   * the caller may not see, and more links than a ticket can have.
   */
  Change<World> add(World world, Ticket ticket, List<String> ids) {
    World next = world;
    for (String id : ids) {
      if (id.equals(ticket.id())) {
        return Change.refused(Refusal.by("tickets.relations.other-ticket"));
      }
      Change<World> linked = link(next, ticket.id(), id);
      if (!(linked instanceof Change.Accepted<World> done)) {
        return linked;
      }
      next = done.world();
    }
    World linked = next.applied("tickets.relations.both");
    return Change.of(linked, linked);
  }

  private Change<World> link(World world, String from, String to) {
    return Tickets.visible(world, caller, to, groupId)
        .then(
            (same, other) -> {
              Ticket ticket = Tickets.at(same, from);
              List<String> there = plus(same, ticket, to);
              List<String> back = plus(same, other, from);
              if (there.size() > MOST || back.size() > MOST) {
                String full = there.size() > MOST ? from : to;
                return Change.refused(
                    new Refusal("tickets.relations.limit", Map.of("ticket", full)));
              }
              World linked =
                  Tickets.put(
                      Tickets.put(same, ticket.withRelated(there)), other.withRelated(back));
              return Change.of(linked, linked);
            });
  }

  private static List<String> plus(World world, Ticket ticket, String id) {
    List<String> ids = new ArrayList<>();
    for (Ticket other : of(world, ticket)) {
      ids.add(other.id());
    }
    if (!ids.contains(id)) {
      ids.add(id);
    }
    return ids;
  }

  /** Removes the link between two tickets. Refuses tickets that are not linked. */
  static Change<World> remove(World world, Ticket ticket, String id) {
    if (!ticket.related().contains(id)) {
      return Change.refused(new Refusal("tickets.relations.exists", Map.of("related", id)));
    }
    World next = Tickets.put(world, without(ticket, id));
    Ticket other = Tickets.at(next, id);
    World unlinked =
        Tickets.put(next, without(other, ticket.id())).applied("tickets.relations.both");
    return Change.of(unlinked, unlinked);
  }

  private static Ticket without(Ticket ticket, String id) {
    List<String> rest = new ArrayList<>(ticket.related());
    rest.remove(id);
    return ticket.withRelated(rest);
  }

  /** Returns the linked tickets that are not deleted, in the order in which they were linked. */
  static List<Ticket> of(World world, Ticket ticket) {
    List<Ticket> others = new ArrayList<>();
    for (String id : ticket.related()) {
      Ticket other = Tickets.at(world, id);
      if (other.status() != TicketStatus.DELETED) {
        others.add(other);
      }
    }
    return others;
  }

  /** Returns the linked tickets that the caller may see without a group. */
  List<Ticket> shown(World world, Ticket ticket) {
    List<Ticket> others = new ArrayList<>();
    for (Ticket other : of(world, ticket)) {
      if (caller.handle(other.customerId(), other.userId(), "").isEmpty()) {
        others.add(other);
      }
    }
    return others;
  }
}
