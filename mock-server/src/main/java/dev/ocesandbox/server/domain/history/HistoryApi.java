// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import dev.ocesandbox.server.gateway.commands.Room;
import java.util.List;

/** The operation that gives an account a history. */
public final class HistoryApi {

  private HistoryApi() {}

  /** Returns the operation of the room, which is of the control API. */
  public static Room room() {
    return new Room(List.of(), List.of(HistoryControl.route()), List.of(), List.of());
  }
}
