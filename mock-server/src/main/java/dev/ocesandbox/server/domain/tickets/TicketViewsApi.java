// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations that show tickets. */
final class TicketViewsApi {

  private static final int PAGE = 10;

  private TicketViewsApi() {}

  static Room part() {
    return new Room(
        List.of(
            Route.read("ListCases", TicketViewsApi::list),
            Route.read("ListCaseCounts", TicketViewsApi::counts),
            Route.read("ShowCaseDetail", TicketViewsApi::detail),
            Route.read("ShowCaseStatus", TicketViewsApi::status),
            Route.read("ListCaseOperateLogs", TicketViewsApi::logs),
            Route.read("ListOrderIncident", TicketViewsApi::orderIncidents),
            Route.write("DownloadCases", ExportApi::download)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Change<Answer> list(Call call, World world) {
    return new QueryForm(call, QueryForm.Names.SNAKE)
        .read(world, TicketsApi.caller(world, call), zone(call))
        .then(
            (same, query) ->
                Change.of(
                    world.applied("tickets.list.newest-first", "tickets.list.without-deleted"),
                    Answer.ok(
                        new TicketsJson(call.language())
                            .list(world, query.page(world, call.page())))));
  }

  private static Change<Answer> orderIncidents(Call call, World world) {
    int size = call.integer("pageSize").orElse(PAGE);
    int page = call.integer("pageNo").orElse(1);
    PageRequest request = new PageRequest((page - 1) * size, size);
    return new QueryForm(call, QueryForm.Names.CAMEL)
        .read(world, TicketsApi.caller(world, call), zone(call))
        .map(
            query ->
                Answer.ok(
                    new TicketsJson(call.language())
                        .orderIncidents(world, query.page(world, request))));
  }

  private static Change<Answer> counts(Call call, World world) {
    return new QueryForm(call, QueryForm.Names.SNAKE)
        .read(world, TicketsApi.caller(world, call), zone(call))
        .map(query -> Answer.ok(counted(world, query)));
  }

  private static ObjectNode counted(World world, TicketQuery query) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("incident_status_counts");
    for (TicketStatus status : TicketStatus.values()) {
      int count = query.shows(status) ? query.in(status).size(world) : 0;
      if (count > 0) {
        rows.addObject().put("status", status.code()).put("count", count);
      }
    }
    return body;
  }

  private static Change<Answer> detail(Call call, World world) {
    return asked(call, world)
        .map(ticket -> Answer.ok(new DetailJson(world, call.language()).detail(ticket)));
  }

  /** A deleted ticket still has a status. */
  private static Change<Answer> status(Call call, World world) {
    TicketCaller caller = TicketsApi.caller(world, call);
    return Tickets.known(
            world.applied("tickets.delete.keeps-status"),
            caller,
            call.requiredText("case_id"),
            call.text("group_id").orElse(null))
        .map(ticket -> Answer.ok(Json.object().put("status", ticket.status().code())));
  }

  private static Change<Answer> logs(Call call, World world) {
    String zone = zone(call);
    return TimeZoneText.of(zone)
        .map(
            read ->
                asked(call, world)
                    .map(
                        ticket -> {
                          Page<TicketLog> page = Page.fromEnd(ticket.logs(), call.page());
                          return Answer.ok(TicketsJson.logs(page, ticket.id(), read));
                        }))
        .orElseGet(() -> Change.refused(TimeZoneText.refusal("X-Time-Zone", zone)));
  }

  static Change<Ticket> asked(Call call, World world) {
    return Tickets.visible(
        world,
        TicketsApi.caller(world, call),
        call.requiredText("case_id"),
        call.text("group_id").orElse(null));
  }

  private static String zone(Call call) {
    return call.text("X-Time-Zone").orElse(TimeZoneText.DEFAULT);
  }
}
