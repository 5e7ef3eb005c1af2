// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a ticket went through its states.
 *
 * @param created when it was opened
 * @param accepted when support accepted it; null before
 * @param resumed when work on it last went on after a question, a pause or a rejected result; null
 *     before
 * @param urged when the customer urged last; null for never
 * @param proposed when support proposed the last result; null before
 * @param confirmed when it was completed; null before
 */
public record TicketTimes(
    Instant created,
    @Nullable Instant accepted,
    @Nullable Instant resumed,
    @Nullable Instant urged,
    @Nullable Instant proposed,
    @Nullable Instant confirmed) {

  static TicketTimes from(Instant created) {
    return new TicketTimes(created, null, null, null, null, null);
  }

  /** Returns when the work that goes on now began. */
  Instant since() {
    return resumed == null ? created : resumed;
  }

  TicketTimes urged(Instant now) {
    return new TicketTimes(created, accepted, resumed, now, proposed, confirmed);
  }

  /** Returns these times with a move from one status to another noted. */
  TicketTimes moved(TicketStatus from, TicketStatus to, Instant now) {
    return switch (to) {
      case PROCESSING ->
          from == TicketStatus.WAITING
              ? new TicketTimes(created, now, resumed, urged, proposed, confirmed)
              : new TicketTimes(created, accepted, now, urged, proposed, confirmed);
      case RESULT -> new TicketTimes(created, accepted, resumed, urged, now, confirmed);
      case COMPLETED -> new TicketTimes(created, accepted, resumed, urged, proposed, now);
      case WAITING, WITHDRAWN, PAUSED, INVALID, DELETED, FEEDBACK -> this;
    };
  }
}
