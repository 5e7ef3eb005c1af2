// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.domain.labels.Label;
import dev.ocesandbox.server.domain.labels.Labels;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts labels on tickets and takes them off. Labels that were deleted do not count. */
final class CaseLabels {

  private CaseLabels() {}

  /** Returns the labels of a ticket in the order in which they were put on it. */
  static List<Label> of(World world, Ticket ticket) {
    return Labels.of(world, ticket.customerId(), ticket.labels());
  }

  /**
   * Puts labels on a ticket; those that it has already stay. Refuses a label that the customer does
   * not have, and more labels than a ticket can have.
   */
  static Change<World> add(World world, Ticket ticket, List<Integer> ids) {
    List<Integer> all = ids(world, ticket);
    for (Integer id : ids) {
      if (Labels.of(world, ticket.customerId(), List.of(id)).isEmpty()) {
        return Change.refused(new Refusal("labels.exists", Map.of("label", id.toString())));
      }
      if (!all.contains(id)) {
        all.add(id);
      }
    }
    if (all.size() > Labels.MOST_OF_TICKET) {
      return Change.refused(
          new Refusal("labels.ticket.limit", Map.of("count", Integer.toString(all.size()))));
    }
    return saved(world.applied("labels.ticket.add"), ticket, all);
  }

  /** Takes labels off a ticket. Ids of labels that it does not have change nothing. */
  static Change<World> remove(World world, Ticket ticket, List<Integer> ids) {
    List<Integer> rest = ids(world, ticket);
    rest.removeAll(ids);
    return saved(world.applied("labels.ticket.remove"), ticket, rest);
  }

  private static Change<World> saved(World world, Ticket ticket, List<Integer> ids) {
    World saved = Tickets.put(world, ticket.withLabels(ids));
    return Change.of(saved, saved);
  }

  private static List<Integer> ids(World world, Ticket ticket) {
    List<Integer> ids = new ArrayList<>();
    for (Label label : of(world, ticket)) {
      ids.add(label.id());
    }
    return ids;
  }
}
