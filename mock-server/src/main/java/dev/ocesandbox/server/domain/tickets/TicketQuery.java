// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.domain.labels.Label;
import dev.ocesandbox.server.domain.labels.Labels;
import dev.ocesandbox.server.domain.privileges.TicketScope;
import dev.ocesandbox.server.world.Merged;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.TimeRange;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A query of tickets.
 *
 * @param scope whose tickets are shown
 * @param statuses numbers of the statuses; empty for all but deleted
 * @param id id of the ticket; empty for all
 * @param created when they were opened, both ends included
 * @param userId id of the user who opened them; empty for all
 * @param userName part of the name of that user; empty for all
 * @param productId product category; empty for all
 * @param problemId problem type; empty for all
 * @param texts filters that read each ticket
 */
record TicketQuery(
    TicketScope scope,
    Set<Integer> statuses,
    String id,
    TimeRange created,
    String userId,
    String userName,
    String productId,
    String problemId,
    Texts texts) {

  /**
   * Filters that read each ticket that the others leave.
   *
   * @param words words of the description, of which all must be there
   * @param appKey part of the ticket id or the description; empty for all
   * @param labels ids of labels, of which the ticket has at least one; empty for all
   */
  record Texts(List<String> words, String appKey, List<Integer> labels) {

    static final Texts NONE = new Texts(List.of(), "", List.of());

    boolean isNone() {
      return words.isEmpty() && appKey.isEmpty() && labels.isEmpty();
    }

    boolean matches(World world, Ticket ticket) {
      String description = ticket.description().toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (!description.contains(word.toLowerCase(Locale.ROOT))) {
          return false;
        }
      }
      String key = appKey.toLowerCase(Locale.ROOT);
      return (description.contains(key) || ticket.id().toLowerCase(Locale.ROOT).contains(key))
          && (labels.isEmpty() || hasLabel(world, ticket));
    }

    private boolean hasLabel(World world, Ticket ticket) {
      for (Label label : Labels.of(world, ticket.customerId(), ticket.labels())) {
        if (labels.contains(label.id())) {
          return true;
        }
      }
      return false;
    }
  }

  Page<Ticket> page(World world, PageRequest request) {
    TicketsState state = world.get(TicketsState.SLOT);
    if (!id.isEmpty()) {
      List<Ticket> found =
          state.find(id).filter(ticket -> matches(world, ticket)).stream().toList();
      return Page.of(found, request);
    }
    Merged<TicketKey> asked = keys(state);
    return (texts.isNone()
            ? asked.page(request, false)
            : asked.page(request, key -> texts.matches(world, state.at(key)), false))
        .map(state::at);
  }

  /** Returns whether tickets of a status are asked for. */
  boolean shows(TicketStatus status) {
    return statuses.isEmpty() ? status != TicketStatus.DELETED : statuses.contains(status.code());
  }

  /** Returns this query for one status. */
  TicketQuery in(TicketStatus status) {
    return new TicketQuery(
        scope, Set.of(status.code()), id, created, userId, userName, productId, problemId, texts);
  }

  /** Returns how many tickets match, without the filters that read each. */
  int size(World world) {
    return keys(world.get(TicketsState.SLOT)).size();
  }

  private Merged<TicketKey> keys(TicketsState state) {
    CustomerTickets all = state.of(scope.customerId());
    Merged<TicketKey> asked =
        productId.isEmpty() && problemId.isEmpty()
            ? all.groups().where(this::isAskedFor)
            : all.topics().where(this::isAskedFor);
    return created.isOpen()
        ? asked
        : asked.between(
            key -> created.isBefore(key.created()), key -> !created.isAfter(key.created()));
  }

  private boolean matches(World world, Ticket ticket) {
    return ticket.customerId().equals(scope.customerId())
        && isAskedFor(TopicGroup.of(ticket))
        && created.contains(ticket.times().created())
        && texts.matches(world, ticket);
  }

  private boolean isAskedFor(TopicGroup topic) {
    return isAskedFor(topic.group())
        && (productId.isEmpty() || productId.equals(topic.productId()))
        && (problemId.isEmpty() || problemId.equals(topic.problemId()));
  }

  private boolean isAskedFor(TicketGroup group) {
    return scope.includes(group.userId())
        && shows(group.status())
        && (userId.isEmpty() || userId.equals(group.userId()))
        && (userName.isEmpty()
            || group
                .userName()
                .toLowerCase(Locale.ROOT)
                .contains(userName.toLowerCase(Locale.ROOT)));
  }
}
