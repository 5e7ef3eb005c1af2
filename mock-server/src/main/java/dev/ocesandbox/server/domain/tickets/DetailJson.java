// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.attachments.Attachment;
import dev.ocesandbox.server.domain.attachments.Attachments;
import dev.ocesandbox.server.domain.ticketcatalog.Dimension;
import dev.ocesandbox.server.domain.ticketcatalog.TicketCatalog;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a ticket with its messages, rating and contact data as JSON. */
final class DetailJson {

  private final World world;
  private final Language language;
  private final TicketNames names;

  DetailJson(World world, Language language) {
    this.world = world;
    this.language = language;
    this.names = new TicketNames(language);
  }

  ObjectNode detail(Ticket ticket) {
    ObjectNode body = Json.object();
    TicketRating rating = ticket.rating();
    ObjectNode node =
        body.putObject("incident_detail_info")
            .put("xcustomer_id", ticket.userId())
            .put("xcustomer_name", ticket.userName())
            .put("status", ticket.status().code())
            .put("judgement", rating == null ? "" : rating.judgement())
            .put("incident_id", ticket.id())
            .put("business_type_name", names.problem(ticket))
            .put("incident_type_name", names.kind(ticket))
            .put("customer_id", ticket.customerId())
            .put("dc_name", names.region(ticket))
            .put("simple_description", ticket.description())
            .put("source_name", names.source())
            .put("create_time", BusinessTime.wire(ticket.times().created()))
            .put("severity_name", names.severity(ticket))
            .put("business_ownership", ownership(ticket));
    Instant confirmed = ticket.times().confirmed();
    if (confirmed != null) {
      node.put("resolve_time", confirmed.toEpochMilli());
    }
    messages(node.putArray("message_list"), ticket);
    rating(node.putArray("incident_satisfaction"), rating);
    contact(node.putObject("ext_info"), ticket.contact());
    return body;
  }

  /** A ticket of a customer of a partner belongs to the partner. */
  private int ownership(Ticket ticket) {
    return TicketCatalog.partner(world, ticket.customerId()).isPresent() ? 1 : 0;
  }

  private void messages(ArrayNode rows, Ticket ticket) {
    for (TicketMessage message : ticket.messages()) {
      if (message.revoked()) {
        continue;
      }
      ObjectNode row =
          rows.addObject()
              .put("message_id", message.id())
              .put("type", message.author().type())
              .put("replier", message.replier())
              .put("replier_name", names.author(message))
              .put("content", message.content())
              .put("create_time", BusinessTime.wire(message.at()))
              .put("is_first_message", message.first() ? 1 : 0);
      ArrayNode files = row.putArray("accessory_list");
      for (String id : message.attachments()) {
        Optional<Attachment> file = Attachments.find(world, id);
        if (file.isPresent()) {
          files.addObject().put("accessory_id", id).put("file_actual_name", file.get().name());
        }
      }
    }
  }

  private void rating(ArrayNode rows, @Nullable TicketRating rating) {
    if (rating == null) {
      return;
    }
    for (TicketRating.Score score : rating.scores()) {
      ObjectNode row =
          rows.addObject()
              .put("satisfaction_id", score.dimension())
              .put("satisfaction_value", score.value());
      Optional<Dimension> dimension = TicketCatalog.dimension(score.dimension());
      if (dimension.isPresent()) {
        row.put("value", dimension.get().value())
            .put("per_value", dimension.get().perValue())
            .put("satisfaction_name", language.of(dimension.get().name()))
            .put("sat_category_id", dimension.get().categoryId());
      }
    }
  }

  private static void contact(ObjectNode node, TicketContact contact) {
    put(node, "area_code", contact.areaCode());
    put(node, "remind_mobile", Masks.mobile(contact.mobile()));
    put(node, "remind_mail", Masks.mail(contact.mail()));
    put(node, "remind_time", contact.time());
    if (contact.mobile() != null || contact.mail() != null) {
      node.put("contact_type", contact.mobile() != null ? "0" : "1");
    }
    if (!contact.copies().isEmpty()) {
      node.put("cc_email", String.join(",", contact.copies()));
    }
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }
}
