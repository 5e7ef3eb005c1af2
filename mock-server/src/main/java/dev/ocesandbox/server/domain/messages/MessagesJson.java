// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.attachments.Attachment;
import dev.ocesandbox.server.domain.attachments.Attachments;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.TicketMessage;
import dev.ocesandbox.server.domain.tickets.TicketNames;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes messages as JSON. */
final class MessagesJson {

  private final World world;
  private final TicketNames names;
  private final boolean plain;

  /** Creates a writer that takes tags out of texts if {@code plain}. */
  MessagesJson(World world, Language language, boolean plain) {
    this.world = world;
    this.names = new TicketNames(language);
    this.plain = plain;
  }

  ObjectNode list(Page<TicketMessage> page) {
    ObjectNode body = Json.object().put("count", page.total());
    rows(body.putArray("message_list"), page.rows());
    return body;
  }

  ObjectNode poll(Poll poll) {
    ObjectNode body = Json.object();
    ArrayNode statuses = body.putArray("imstatus");
    ArrayNode found = body.putArray("immsg");
    for (int i = 0; i < poll.tickets().size(); i++) {
      Ticket ticket = poll.tickets().get(i);
      statuses
          .addObject()
          .put("incident_id", ticket.id())
          .put("status", ticket.unread() == 0 ? 1 : 0);
      List<TicketMessage> messages = poll.messages().get(i);
      if (!messages.isEmpty()) {
        ObjectNode row = found.addObject().put("incident_id", ticket.id());
        rows(row.putArray("message_list"), messages);
      }
    }
    Cursor cursor = poll.cursor();
    if (cursor != null) {
      body.put("last_message_time_id", cursor.wire());
    }
    return body;
  }

  static ObjectNode unread(List<Ticket> tickets) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("imunread");
    for (Ticket ticket : tickets) {
      rows.addObject()
          .put("incident_id", ticket.id())
          .put("status", ticket.status().code())
          .put("unread_num", ticket.unread());
    }
    return body;
  }

  private void rows(ArrayNode rows, List<TicketMessage> messages) {
    for (TicketMessage message : messages) {
      ObjectNode row =
          rows.addObject()
              .put("type", message.author().type())
              .put("replier_type", message.author().replierType())
              .put("replier", message.replier())
              .put("replier_name", names.author(message))
              .put("content", plain ? RichText.plain(message.content()) : message.content())
              .put("create_time", BusinessTime.wire(message.at()))
              .put("is_first_message", message.first() ? 1 : 0);
      files(row.putArray("accessory_list"), message);
    }
  }

  private void files(ArrayNode rows, TicketMessage message) {
    for (String id : message.attachments()) {
      Optional<Attachment> file = Attachments.find(world, id);
      if (file.isPresent()) {
        rows.addObject().put("accessory_id", id).put("file_actual_name", file.get().name());
      }
    }
  }
}
