// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.domain.ticketcatalog.TicketCatalog;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the carbon copies of a ticket. */
final class ContactCheck {

  private static final int LONGEST_MAIL = 128;
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

  private ContactCheck() {}

  /** Refuses mailboxes that are too many or have no valid form. */
  static Optional<Refusal> copies(List<String> mails) {
    if (mails.size() > TicketCatalog.MAX_COPIES) {
      return Optional.of(
          new Refusal("tickets.create.copies", Map.of("limit", "" + TicketCatalog.MAX_COPIES)));
    }
    for (String mail : mails) {
      if (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches()) {
        return Optional.of(
            new Refusal("tickets.create.copies", Map.of("limit", "" + TicketCatalog.MAX_COPIES)));
      }
    }
    return Optional.empty();
  }
}
