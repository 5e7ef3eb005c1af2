// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import java.time.Instant;
import java.util.List;

/**
 * A message of a ticket.
 *
 * @param id message id, 32 hex digits
 * @param author who wrote it
 * @param replier id of the author
 * @param replierName name of the author; empty for the usual engineer, who has a name in each
 *     language
 * @param content text
 * @param at when it was written
 * @param first whether it is the text that the ticket was opened with
 * @param attachments ids of its attachments
 * @param read whether the other side has read it
 * @param revoked whether its author has taken it back
 */
public record TicketMessage(
    String id,
    Author author,
    String replier,
    String replierName,
    String content,
    Instant at,
    boolean first,
    List<String> attachments,
    boolean read,
    boolean revoked) {

  /** Who writes messages. */
  public enum Author {
    CUSTOMER(0, 0),
    ENGINEER(1, 1),
    /** A partner or seller who works on the ticket. */
    THIRD_PARTY(1, 2);

    private final int type;
    private final int replierType;

    Author(int type, int replierType) {
      this.type = type;
      this.replierType = replierType;
    }

    /** Returns the vendor's type of the message: 0 customer, 1 support. */
    public int type() {
      return type;
    }

    /** Returns the vendor's type of the author: 0 customer, 1 engineer, 2 third party. */
    public int replierType() {
      return replierType;
    }
  }

  /** Creates a message that keeps a copy of the ids. */
  public TicketMessage {
    attachments = List.copyOf(attachments);
  }

  /** Returns this message marked as read. */
  public TicketMessage asRead() {
    return new TicketMessage(
        id, author, replier, replierName, content, at, first, attachments, true, revoked);
  }

  /** Returns this message marked as taken back. */
  public TicketMessage asRevoked() {
    return new TicketMessage(
        id, author, replier, replierName, content, at, first, attachments, read, true);
  }

  /** Returns whether the customer has not read this message of support. */
  public boolean isUnread() {
    return author != Author.CUSTOMER && !read && !revoked;
  }
}
