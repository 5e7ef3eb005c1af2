// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Instant;

/**
 * A ticket as it is now.
 *
 * @param id ticket id, case_id in the API
 * @param status status
 * @param account name of the account that opened it
 * @param user name of the user who opened it; the account itself has its name
 * @param description what the problem is
 * @param created when it was opened, in the time of the world
 * @param messages number of messages; the description is the first one
 * @param unread number of messages of support that the customer has not read
 */
public record Ticket(
    String id,
    TicketStatus status,
    String account,
    String user,
    String description,
    Instant created,
    int messages,
    int unread) {

  /** Returns a ticket in an answer. */
  static Ticket of(JsonValue json) {
    return new Ticket(
        json.text("case_id"),
        TicketStatus.of(json.integer("status")),
        json.text("account"),
        json.text("user"),
        json.text("description"),
        json.instant("created"),
        json.integer("messages"),
        json.integer("unread"));
  }
}
