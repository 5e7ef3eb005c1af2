// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Instant;
import java.util.Map;

/**
 * Works on a ticket as support does. Methods return this object, so that one call follows another:
 *
 * <pre>{@code
 * sandbox.tickets().ticket(id).accept().ask("When did it happen?");
 * }</pre>
 *
 * <p>Methods throw a {@link ControlApiException} if the ticket does not exist or its status forbids
 * the action; its message says which status the ticket has and what is possible. Texts have at most
 * 10,000 characters; an empty one stands for the usual text.
 */
public final class TicketMoves {

  private final Tickets tickets;
  private final SandboxControl control;
  private final String id;

  TicketMoves(Tickets tickets, SandboxControl control, String id) {
    this.tickets = tickets;
    this.control = control;
    this.id = id;
  }

  /** Returns the id of the ticket. */
  public String id() {
    return id;
  }

  /**
   * Returns the status of the ticket.
   *
   * @throws IllegalArgumentException if there is no such ticket, or if it was deleted
   */
  public TicketStatus status() {
    return ticket().status();
  }

  /**
   * Returns the ticket as it is now.
   *
   * @throws IllegalArgumentException if there is no such ticket, or if it was deleted
   */
  public Ticket ticket() {
    return tickets.list().stream()
        .filter(ticket -> ticket.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No ticket %s in the world; sandbox.tickets().list() returns all"
                        .formatted(id)));
  }

  /** Accepts the ticket: waiting (0) becomes processing (1). */
  public TicketMoves accept() {
    return act("accept");
  }

  /** Writes a message. The status stays. */
  public TicketMoves reply(String text) {
    return act("reply", text);
  }

  /** Asks the customer: processing (1) becomes waiting for the answer (17). */
  public TicketMoves ask(String text) {
    return act("ask", text);
  }

  /** Proposes a result: processing (1) becomes result to be confirmed (2). */
  public TicketMoves propose(String text) {
    return act("propose", text);
  }

  /** Closes the ticket: processing (1) or result to be confirmed (2) becomes completed (3). */
  public TicketMoves resolve() {
    return act("resolve");
  }

  /** Rejects the result as the customer does in the console: 2 becomes processing (1). */
  public TicketMoves reject(String text) {
    return act("reject", text);
  }

  /** Pauses the work: processing (1) becomes paused (5). */
  public TicketMoves pause() {
    return act("pause");
  }

  /** Goes on with the work: paused (5) becomes processing (1). */
  public TicketMoves resume() {
    return act("resume");
  }

  /** Marks the ticket invalid (12), from waiting (0) or processing (1). */
  public TicketMoves invalidate() {
    return act("invalidate");
  }

  /**
   * Asks for an authorization, once the ticket is accepted and until it ends.
   *
   * @param text what support wants it for, 1 to 2,000 characters
   */
  public TicketMoves authorize(String text) {
    return act("authorize", text);
  }

  /**
   * Asks for an authorization that ends, granted or not, at an instant.
   *
   * @param text what support wants it for, 1 to 2,000 characters
   * @param expires after the present time of the world
   */
  public TicketMoves authorize(String text, Instant expires) {
    return act(Map.of("do", "authorize", "text", text, "expires", expires.toString()));
  }

  /** Takes back the authorizations of the ticket that the customer has not answered. */
  public TicketMoves recall() {
    return act("recall");
  }

  private TicketMoves act(String action) {
    return act(Map.of("do", action));
  }

  private TicketMoves act(String action, String text) {
    return act(Map.of("do", action, "text", text));
  }

  private TicketMoves act(Map<String, String> body) {
    control.post("tickets/" + id + "/actions", body);
    return this;
  }
}
