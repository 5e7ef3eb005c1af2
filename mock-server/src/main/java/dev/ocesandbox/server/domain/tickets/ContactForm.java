// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;

/**
 * New contact data of a ticket, which replace the old ones. Carbon copies stay unless there are
 * others.
 *
 * @param contact the data
 */
record ContactForm(TicketContact contact) {

  static ContactForm read(Call call, RequestFields body, Ticket ticket) {
    List<String> copies =
        call.body().path("extension_map").has("cc_email")
            ? TicketForm.copies(call.body().path("extension_map"))
            : ticket.contact().copies();
    return new ContactForm(TicketForm.contact(body, copies));
  }

  Change<World> on(World world, TicketAction action, Ticket ticket) {
    return ContactCheck.copies(contact.copies())
        .<Change<World>>map(Change::refused)
        .orElseGet(() -> action.contact(world, ticket, contact));
  }
}
