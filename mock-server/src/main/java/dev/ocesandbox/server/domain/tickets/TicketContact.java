// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How support reaches the customer of a ticket.
 *
 * @param areaCode dialling code of the phone; null for none
 * @param mobile phone; null for none
 * @param mail mailbox; null for none
 * @param time 0 for any time, or a daily window such as 09:00-18:00; null for none
 * @param copies mailboxes that get carbon copies
 */
public record TicketContact(
    @Nullable String areaCode,
    @Nullable String mobile,
    @Nullable String mail,
    @Nullable String time,
    List<String> copies) {

  /** Creates contact data that keep a copy of the mailboxes. */
  public TicketContact {
    copies = List.copyOf(copies);
  }
}
