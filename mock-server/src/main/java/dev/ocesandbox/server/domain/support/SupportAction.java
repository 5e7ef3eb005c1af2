// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.support;

import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketStatus;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What support does to a ticket, or the customer in the console. */
enum SupportAction {
  ACCEPT(TicketStatus.PROCESSING),
  REPLY(null),
  ASK(TicketStatus.FEEDBACK),
  PROPOSE(TicketStatus.RESULT),
  RESOLVE(TicketStatus.COMPLETED),
  REJECT(TicketStatus.PROCESSING),
  PAUSE(TicketStatus.PAUSED),
  RESUME(TicketStatus.PROCESSING),
  INVALIDATE(TicketStatus.INVALID),
  AUTHORIZE(null),
  RECALL(null);

  private final @Nullable TicketStatus to;

  SupportAction(@Nullable TicketStatus to) {
    this.to = to;
  }

  /** Returns the action with a name in requests; empty if there is none. */
  static Optional<SupportAction> of(String text) {
    for (SupportAction action : values()) {
      if (action.wire().equals(text)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the status of a ticket after this action; empty if the action is not possible. */
  Optional<TicketStatus> after(Ticket ticket) {
    TicketStatus from = ticket.status();
    boolean possible =
        switch (this) {
          case ACCEPT -> from == TicketStatus.WAITING;
          case REPLY, AUTHORIZE -> !from.isFinal() && from != TicketStatus.WAITING;
          case ASK, PROPOSE, PAUSE -> from == TicketStatus.PROCESSING;
          case RESOLVE -> from == TicketStatus.PROCESSING || from == TicketStatus.RESULT;
          case REJECT -> from == TicketStatus.RESULT;
          case RECALL -> true;
          case RESUME -> from == TicketStatus.PAUSED;
          case INVALIDATE -> from == TicketStatus.WAITING || from == TicketStatus.PROCESSING;
        };
    return possible ? Optional.of(to == null ? from : to) : Optional.empty();
  }

  /** Returns whether support writes a message, even if it is given no text. */
  boolean speaks() {
    return this == REPLY || this == ASK || this == PROPOSE;
  }

  /** Returns whether the customer acts, in the console. */
  boolean isOfCustomer() {
    return this == REJECT;
  }
}
