// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.world.ids.DatedIdKind;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IdParts;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.LocalDate;

/** The ids that this room issues. */
final class TicketIds {

  private static final int WIDTH = 4;
  private static final int MESSAGE_WIDTH = 12;

  /** Tickets, such as TT201801020526: the day in GMT+8 and digits that grow with each ticket. */
  static final DatedIdKind TICKET =
      new DatedIdKind(
          "ticket",
          (number, seed, now) -> "TT" + day(BusinessTime.day(now)) + IdParts.padded(number, WIDTH));

  /** Messages: 32 hex digits whose order is that of the messages. */
  static final IdKind MESSAGE =
      new IdKind(
          "ticket-message",
          (number, seed) ->
              IdParts.padded(number, MESSAGE_WIDTH)
                  + IdKind.hex("ticket-message")
                      .format()
                      .of(number, seed)
                      .substring(MESSAGE_WIDTH));

  static final IdKind LOG = IdKind.hex("ticket-log");

  private TicketIds() {}

  private static String day(LocalDate day) {
    return IdParts.padded(
        day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth(), 8);
  }
}
