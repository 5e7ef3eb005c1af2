// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.support;

import dev.ocesandbox.server.domain.tickets.SupportWork;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import java.util.List;

/** The work of support on tickets. */
public final class SupportApi {

  private SupportApi() {}

  /** Returns the operations and time rules of the room. It has no state. */
  public static Room room() {
    return new Room(
        List.of(),
        List.of(
            Route.write("ActOnTicket", SupportControl::act),
            Route.read("ListWorldTickets", SupportControl::list)),
        List.of(
            new SupportRule(SupportWork.ACCEPT),
            new SupportRule(SupportWork.REPLY),
            new SupportRule(SupportWork.PROPOSE),
            new SupportRule(SupportWork.CLOSE)),
        List.of());
  }
}
