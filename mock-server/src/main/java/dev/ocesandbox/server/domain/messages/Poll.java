// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The new messages of several tickets.
 *
 * @param tickets tickets that were asked for
 * @param messages new messages of each ticket, in the order of the tickets
 * @param cursor place after these messages; null if there has been none
 */
record Poll(List<Ticket> tickets, List<List<TicketMessage>> messages, @Nullable Cursor cursor) {

  private static final String RULE = "messages.poll.newer";
  private static final int LATEST = Contracts.value(RULE, "latest").asInt();
  private static final int MOST = Contracts.value(RULE, "most").asInt();

  Poll {
    tickets = List.copyOf(tickets);
    messages = List.copyOf(messages);
  }

  /** Returns the messages after a cursor; without one the latest of each ticket. */
  static Poll of(List<Ticket> tickets, @Nullable Cursor from) {
    List<List<TicketMessage>> found = new ArrayList<>(tickets.size());
    List<Cursor> places = new ArrayList<>();
    for (Ticket ticket : tickets) {
      List<TicketMessage> newer = from == null ? latest(ticket) : after(ticket, from);
      found.add(newer);
      for (TicketMessage message : newer) {
        places.add(Cursor.of(message));
      }
    }
    places.sort(Comparator.naturalOrder());
    if (places.isEmpty()) {
      return new Poll(tickets, found, from);
    }
    boolean isCut = from != null && places.size() > MOST;
    Cursor last = places.get((isCut ? MOST : places.size()) - 1);
    return new Poll(tickets, isCut ? upTo(found, last) : found, last);
  }

  private static List<TicketMessage> latest(Ticket ticket) {
    List<TicketMessage> all = Shown.of(ticket);
    return all.subList(Math.max(0, all.size() - LATEST), all.size());
  }

  /** Returns the messages after a cursor, which are at the end of the list. */
  private static List<TicketMessage> after(Ticket ticket, Cursor from) {
    List<TicketMessage> newer = new ArrayList<>();
    List<TicketMessage> all = ticket.messages();
    for (int i = all.size() - 1; i >= 0 && Cursor.of(all.get(i)).compareTo(from) > 0; i--) {
      if (!all.get(i).revoked()) {
        newer.add(all.get(i));
      }
    }
    Collections.reverse(newer);
    return newer;
  }

  private static List<List<TicketMessage>> upTo(List<List<TicketMessage>> found, Cursor last) {
    List<List<TicketMessage>> cut = new ArrayList<>(found.size());
    for (List<TicketMessage> messages : found) {
      int end = messages.size();
      while (end > 0 && Cursor.of(messages.get(end - 1)).compareTo(last) > 0) {
        end--;
      }
      cut.add(messages.subList(0, end));
    }
    return cut;
  }
}
