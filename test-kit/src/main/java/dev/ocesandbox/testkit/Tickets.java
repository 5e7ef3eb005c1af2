// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** The tickets of all accounts of a world. Customers open them with requests of CreateCases. */
public final class Tickets {

  private static final int PAGE = 100;

  private final SandboxControl control;

  Tickets(SandboxControl control) {
    this.control = control;
  }

  /** Returns all tickets except deleted ones, the newest first. */
  public List<Ticket> list() {
    return rows("");
  }

  /** Returns the tickets in a status, the newest first. */
  public List<Ticket> list(TicketStatus status) {
    return rows("&status=" + status.code());
  }

  /**
   * Begins to work on a ticket as support does.
   *
   * @param id ticket id, case_id in the API
   */
  public TicketMoves ticket(String id) {
    return new TicketMoves(this, control, id);
  }

  private List<Ticket> rows(String filter) {
    List<Ticket> all = new ArrayList<>();
    List<JsonValue> page;
    do {
      page =
          control
              .get("tickets?limit=%d&offset=%d%s".formatted(PAGE, all.size(), filter))
              .body()
              .list("tickets");
      page.forEach(row -> all.add(Ticket.of(row)));
    } while (page.size() == PAGE);
    return List.copyOf(all);
  }
}
