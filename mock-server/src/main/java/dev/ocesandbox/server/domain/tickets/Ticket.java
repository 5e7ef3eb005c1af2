// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A service ticket. Immutable.
 *
 * @param id ticket id, TT with the day and digits
 * @param status status
 * @param customerId customer that opened it
 * @param userId id of the IAM user who opened it; of the account itself, the id of its own user
 * @param userName name of that user; of the account itself, its name
 * @param subject what it is about
 * @param description what the customer wrote
 * @param contact how the customer is reached
 * @param extended further parameters: JSON text of the value by key
 * @param messages messages in the order of time; the first one is the description
 * @param labels ids of its labels; some may have been deleted
 * @param related ids of the tickets that it is linked to
 * @param logs operation log in the order of time
 * @param rating rating; null before
 * @param times when it went through its states
 */
public record Ticket(
    String id,
    TicketStatus status,
    String customerId,
    String userId,
    String userName,
    TicketSubject subject,
    String description,
    TicketContact contact,
    Map<String, String> extended,
    List<TicketMessage> messages,
    List<Integer> labels,
    List<String> related,
    List<TicketLog> logs,
    @Nullable TicketRating rating,
    TicketTimes times) {

  /** Most messages of a ticket. */
  public static final int MAX_MESSAGES = 1_000;

  /** Most entries of an operation log; the oldest ones after the first are dropped. */
  public static final int MAX_LOGS = 1_000;

  /** Creates a ticket that keeps copies of the lists. */
  public Ticket {
    extended = Collections.unmodifiableMap(new TreeMap<>(extended));
    messages = List.copyOf(messages);
    labels = List.copyOf(labels);
    related = List.copyOf(related);
    logs = List.copyOf(logs);
  }

  /** Returns how many messages of support the customer has not read. */
  public int unread() {
    int unread = 0;
    for (TicketMessage message : messages) {
      unread += message.isUnread() ? 1 : 0;
    }
    return unread;
  }

  /** Returns this ticket in another status. */
  public Ticket in(TicketStatus next, Instant now) {
    return with(
        next,
        contact,
        extended,
        messages,
        labels,
        related,
        logs,
        rating,
        times.moved(status, next, now));
  }

  /** Returns this ticket with other messages. */
  public Ticket withMessages(List<TicketMessage> others) {
    return with(status, contact, extended, others, labels, related, logs, rating, times);
  }

  /** Returns this ticket with a message added. */
  public Ticket with(TicketMessage message) {
    return withMessages(plus(messages, message));
  }

  /** Returns this ticket with other labels. */
  public Ticket withLabels(List<Integer> others) {
    return with(status, contact, extended, messages, others, related, logs, rating, times);
  }

  /** Returns this ticket linked to other tickets. */
  public Ticket withRelated(List<String> others) {
    return with(status, contact, extended, messages, labels, others, logs, rating, times);
  }

  /** Returns this ticket with an entry in its operation log. */
  Ticket with(TicketLog log) {
    List<TicketLog> all = plus(logs, log);
    if (all.size() > MAX_LOGS) {
      all.remove(1);
    }
    return with(status, contact, extended, messages, labels, related, all, rating, times);
  }

  /** Returns this ticket with other contact data. */
  Ticket with(TicketContact other) {
    return with(status, other, extended, messages, labels, related, logs, rating, times);
  }

  /** Returns this ticket with other further parameters. */
  Ticket withExtended(Map<String, String> others) {
    return with(status, contact, others, messages, labels, related, logs, rating, times);
  }

  /** Returns this ticket with a rating. */
  Ticket with(TicketRating other) {
    return with(status, contact, extended, messages, labels, related, logs, other, times);
  }

  /** Returns this ticket urged. */
  Ticket urged(Instant now) {
    return with(
        status, contact, extended, messages, labels, related, logs, rating, times.urged(now));
  }

  private Ticket with(
      TicketStatus newStatus,
      TicketContact newContact,
      Map<String, String> newExtended,
      List<TicketMessage> newMessages,
      List<Integer> newLabels,
      List<String> newRelated,
      List<TicketLog> newLogs,
      @Nullable TicketRating newRating,
      TicketTimes newTimes) {
    return new Ticket(
        id,
        newStatus,
        customerId,
        userId,
        userName,
        subject,
        description,
        newContact,
        newExtended,
        newMessages,
        newLabels,
        newRelated,
        newLogs,
        newRating,
        newTimes);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> all = new ArrayList<>(list.size() + 1);
    all.addAll(list);
    all.add(more);
    return all;
  }
}
