// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import static dev.ocesandbox.server.world.Diagram.edge;

import dev.ocesandbox.server.world.Diagram;
import java.util.List;
import java.util.Optional;

/** States of a ticket, with the vendor's numbers, and the moves between them. */
public enum TicketStatus implements Diagram.Status {
  WAITING(0, "waiting to be accepted"),
  PROCESSING(1, "processing"),
  RESULT(2, "result to be confirmed"),
  COMPLETED(3, "completed"),
  WITHDRAWN(4, "withdrawn"),
  PAUSED(5, "paused"),
  INVALID(12, "invalid"),
  DELETED(13, "deleted"),
  FEEDBACK(17, "waiting for the customer's answer");

  private static final Diagram DIAGRAM =
      Diagram.of(
          "tickets",
          values(),
          List.of(
              edge(WAITING, PROCESSING, "support accepts"),
              edge(WAITING, WITHDRAWN, "customer withdraws"),
              edge(WAITING, INVALID, "support marks it invalid"),
              edge(PROCESSING, RESULT, "support proposes a result"),
              edge(PROCESSING, FEEDBACK, "support asks"),
              edge(PROCESSING, PAUSED, "support pauses"),
              edge(PROCESSING, COMPLETED, "customer or support closes"),
              edge(PROCESSING, INVALID, "support marks it invalid"),
              edge(FEEDBACK, PROCESSING, "customer answers"),
              edge(FEEDBACK, COMPLETED, "customer closes"),
              edge(PAUSED, PROCESSING, "support resumes"),
              edge(RESULT, PROCESSING, "customer rejects the result"),
              edge(RESULT, COMPLETED, "customer or support closes"),
              edge(COMPLETED, DELETED, "customer deletes"),
              edge(WITHDRAWN, DELETED, "customer deletes"),
              edge(INVALID, DELETED, "customer deletes")));

  private final int code;
  private final String meaning;

  TicketStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns all states and moves. */
  public static Diagram diagram() {
    return DIAGRAM;
  }

  /** Returns the status with the vendor's number; empty if there is none. */
  static Optional<TicketStatus> of(int code) {
    for (TicketStatus status : values()) {
      if (status.code == code) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  @Override
  public int code() {
    return code;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** Returns whether a ticket can go to a status from here. */
  public boolean canBecome(TicketStatus next) {
    return DIAGRAM.allows(this, next);
  }

  /** Returns whether work on the ticket has ended. */
  public boolean isFinal() {
    return this == COMPLETED || this == WITHDRAWN || this == INVALID || this == DELETED;
  }
}
