// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

import dev.ocesandbox.server.domain.tickets.TicketMessage;
import java.util.Comparator;

/**
 * The place of a message among those of all tickets: ids of messages grow, so that messages of the
 * same time have an order.
 *
 * @param millis when it was written, in milliseconds since 1970
 * @param id message id; empty for a place before all messages of that time
 */
record Cursor(long millis, String id) implements Comparable<Cursor> {

  private static final Comparator<Cursor> ORDER =
      Comparator.comparingLong(Cursor::millis).thenComparing(Cursor::id);

  static Cursor of(TicketMessage message) {
    return new Cursor(message.at().toEpochMilli(), message.id());
  }

  /** Reads a text whose form the contract has checked. */
  static Cursor parse(String text) {
    int end = text.indexOf('-');
    return end < 0
        ? new Cursor(Long.parseLong(text), "")
        : new Cursor(Long.parseLong(text.substring(0, end)), text.substring(end + 1));
  }

  /** Returns the text in answers. */
  String wire() {
    return id.isEmpty() ? String.valueOf(millis) : millis + "-" + id;
  }

  @Override
  public int compareTo(Cursor other) {
    return ORDER.compare(this, other);
  }
}
