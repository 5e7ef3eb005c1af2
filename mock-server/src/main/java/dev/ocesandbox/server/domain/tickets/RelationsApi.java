// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on links between tickets. */
final class RelationsApi {

  private RelationsApi() {}

  static Room part() {
    return new Room(
        List.of(
            Route.read("ListRelation", RelationsApi::list),
            Route.write("CreateRelations", RelationsApi::add),
            Route.write("DeleteRelation", RelationsApi::remove)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Change<Answer> list(Call call, World world) {
    return TicketViewsApi.asked(call, world.applied("tickets.relations.list.visible"))
        .map(ticket -> Answer.ok(shown(call, world, ticket)));
  }

  private static ObjectNode shown(Call call, World world, Ticket ticket) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("case_relation_list");
    Relations relations = new Relations(TicketsApi.caller(world, call), null);
    for (Ticket other : relations.shown(world, ticket)) {
      rows.addObject()
          .put("case_id", other.id())
          .put("simple_description", other.description())
          .put("user_name", other.userName());
    }
    return body;
  }

  private static Change<Answer> add(Call call, World world) {
    RequestFields body = call.bodyFields();
    Relations relations =
        new Relations(TicketsApi.caller(world, call), body.text("group_id").orElse(null));
    return TicketsApi.asked(call, world, body)
        .then((same, ticket) -> relations.add(same, ticket, body.texts("related_id_list")))
        .map(TicketsApi::done);
  }

  private static Change<Answer> remove(Call call, World world) {
    RequestFields body = call.bodyFields();
    return TicketsApi.asked(call, world, body)
        .then((same, ticket) -> Relations.remove(same, ticket, body.text("related_id", "")))
        .map(TicketsApi::done);
  }
}
