// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.labels.Label;
import dev.ocesandbox.server.domain.labels.Labels;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes lists of tickets as JSON. */
final class TicketsJson {

  private final TicketNames names;

  TicketsJson(Language language) {
    this.names = new TicketNames(language);
  }

  ObjectNode list(World world, Page<Ticket> page) {
    ObjectNode body = Json.object().put("total_count", page.total());
    ArrayNode rows = body.putArray("incident_info_list");
    for (Ticket ticket : page.rows()) {
      row(rows.addObject(), world, ticket);
    }
    return body;
  }

  private void row(ObjectNode row, World world, Ticket ticket) {
    row.put("xcustomer_id", ticket.userId())
        .put("xcustomer_name", ticket.userName())
        .put("status", ticket.status().code())
        .put("incident_id", ticket.id())
        .put("business_type_name", names.problem(ticket))
        .put("incident_type_name", names.kind(ticket))
        .put("product_category_name", names.product(ticket))
        .put("incident_service_type", "")
        .put("customer_id", ticket.customerId())
        .put("dc_name", names.region(ticket))
        .put("simple_description", ticket.description())
        .put("root_cause", "")
        .put("resolution", "")
        .put("create_time", BusinessTime.wire(ticket.times().created()));
    Instant confirmed = ticket.times().confirmed();
    if (confirmed != null) {
      row.put("confirmed_time", BusinessTime.wire(confirmed));
    }
    ArrayNode labels = row.putArray("label_list");
    for (Label label : Labels.of(world, ticket.customerId(), ticket.labels())) {
      labels
          .addObject()
          .put("label_id", label.id())
          .put("name", label.name())
          .put("color", label.color());
    }
  }

  /** Writes the rows of the route that only the SDK knows. */
  ObjectNode orderIncidents(World world, Page<Ticket> page) {
    ObjectNode body = Json.object().put("totalCount", page.total());
    ArrayNode rows = body.putArray("incidentInfoList");
    for (Ticket ticket : page.rows()) {
      ObjectNode row =
          rows.addObject()
              .put("incidentId", ticket.id())
              .put("type", Integer.parseInt(names.caseType(ticket)))
              .put("businessTypeName", names.problem(ticket))
              .put("incidentTypeName", names.kind(ticket))
              .put("customerId", ticket.customerId())
              .put("xcustomerId", ticket.userId())
              .put("xcustomerName", ticket.userName())
              .put("dcName", names.region(ticket))
              .put("simpleDescribe", ticket.description())
              .put("status", ticket.status().code())
              .put("createTime", BusinessTime.wire(ticket.times().created()))
              .put("gray", false);
      ArrayNode labels = row.putArray("labelList");
      for (Label label : Labels.of(world, ticket.customerId(), ticket.labels())) {
        labels
            .addObject()
            .put("labelId", Integer.toString(label.id()))
            .put("name", label.name())
            .put("color", label.color());
      }
    }
    return body;
  }

  static ObjectNode logs(Page<TicketLog> page, String ticketId, TimeZoneText zone) {
    ObjectNode body = Json.object().put("total_count", page.total());
    ArrayNode rows = body.putArray("incident_operate_log_list");
    for (TicketLog log : page.rows()) {
      rows.addObject()
          .put("incident_log_id", log.id())
          .put("incident_id", ticketId)
          .put("operate_type", log.operation().code())
          .put("operator_type", 0)
          .put("operator_id", log.operatorId())
          .put("operator_name", log.operatorName())
          .put("operate_desc", log.description())
          .put("operate_time", zone.text(log.at()))
          .put("timestamp_operate_time", BusinessTime.wire(log.at()));
    }
    return body;
  }
}
