// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.world.Refusal;

/** The refusals of this room that several classes use. */
final class TicketsError {

  static final Refusal NO_CASE = Refusal.by("tickets.case.exists");
  static final Refusal FORBIDDEN_MOVE = Refusal.by("tickets.action.status");
  static final Refusal UNKNOWN_ACTION = Refusal.by("tickets.action.known");
  static final Refusal URGED_TOO_OFTEN = Refusal.by("tickets.urge.interval");

  private TicketsError() {}
}
