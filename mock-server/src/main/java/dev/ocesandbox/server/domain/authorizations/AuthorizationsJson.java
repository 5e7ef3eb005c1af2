// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.tickets.Ticket;
import dev.ocesandbox.server.domain.tickets.Tickets;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes authorizations.
 *
 * @param world the world
 * @param language language of names
 */
record AuthorizationsJson(World world, Language language) {

  private static final String HANDLER = "support";
  private static final Bilingual CONSOLE = new Bilingual("Console", "控制台");
  private static final Bilingual HOST = new Bilingual("Server", "主机");
  private static final Bilingual VISIT = new Bilingual("View and operate", "查看与操作");
  private static final Bilingual CONTENT = new Bilingual("Fault location", "问题定位");
  private static final Bilingual LETTER =
      new Bilingual(
          "I authorize the engineers of this ticket to access the resources listed until the"
              + " authorization ends.",
          "本人授权处理该工单的工程师在授权有效期内访问所列资源。");

  static ObjectNode agencies(Agencies agency) {
    ObjectNode body = Json.object().put("total_count", 1);
    body.putArray("agency_list")
        .addObject()
        .put("id", agency.id())
        .put("name", Agencies.NAME)
        .put("duration", Agencies.DURATION)
        .put("trust_domain_name", Agencies.TRUSTED_NAME)
        .put("trust_domain_id", Agencies.TRUSTED_ID)
        .putNull("create_time")
        .putNull("expire_time");
    return body;
  }

  ObjectNode list(Page<Authorization> page) {
    ObjectNode body = Json.object().put("count", page.total());
    ArrayNode rows = body.putArray("incident_auth_list");
    for (Authorization one : page.rows()) {
      rows.add(
          shared(one)
              .put("create_time", time(one.times().asked()))
              .put("customer_id", one.owner().customerId())
              .put("x_customer_id", one.owner().userId())
              .put("content_of_auth_letter", language.of(LETTER)));
    }
    return body;
  }

  ObjectNode details(Authorization one) {
    ObjectNode body =
        shared(one)
            .put("auth_handler_name", HANDLER)
            .put("agency_name", one.agencyName())
            .put("content_type_id", "0")
            .put("content_type_name", language.of(CONTENT));
    ArrayNode rows = body.putArray("incident_auth_detail_list");
    for (AuthorizationDetail detail : one.details()) {
      rows.addObject()
          .put("id", detail.id())
          .put("port", detail.port())
          .put("account", detail.account())
          .put("type", detail.host() ? 1 : 0)
          .put("instance_id", detail.instanceId())
          .put("instance_name", detail.instanceName())
          .put("region_id", detail.regionId());
    }
    return body;
  }

  private ObjectNode shared(Authorization one) {
    boolean hosts = one.details().size() > 1;
    return Json.object()
        .put("id", one.id())
        .put("status", one.status().code())
        .put("incident_id", one.ticketId())
        .put("simple_description", description(one))
        .put("auth_describe", one.text())
        .put("resource_type_id", hosts ? "1" : "0")
        .put("resource_type_name", language.of(hosts ? HOST : CONSOLE))
        .put("visit_type_id", "0")
        .put("visit_type_name", language.of(VISIT))
        .put("auth_effective_time", time(one.times().begins()))
        .put("auth_expire_time", time(one.times().ends()))
        .put("reject_reason", one.rejectReason())
        .put("xcustomer_name", one.owner().userName());
  }

  private String description(Authorization one) {
    return Tickets.find(world, one.ticketId()).map(Ticket::description).orElse("");
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
