// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.labels.Label;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on the labels of a ticket. */
final class CaseLabelsApi {

  private CaseLabelsApi() {}

  static Room part() {
    return new Room(
        List.of(
            Route.read("ListCaseLabels", CaseLabelsApi::list),
            Route.write("CreateCaseLabels", CaseLabelsApi::add),
            Route.write("DeleteCaseLabels", CaseLabelsApi::remove)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Change<Answer> list(Call call, World world) {
    return TicketViewsApi.asked(call, world).map(ticket -> Answer.ok(shown(world, ticket)));
  }

  private static ObjectNode shown(World world, Ticket ticket) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray("case_label_list");
    for (Label label : CaseLabels.of(world, ticket)) {
      rows.addObject()
          .put("label_id", label.id())
          .put("name", label.name())
          .put("color", label.color());
    }
    return body;
  }

  private static Change<Answer> add(Call call, World world) {
    return TicketViewsApi.asked(call, world)
        .then((same, ticket) -> CaseLabels.add(same, ticket, ids(call)))
        .map(TicketsApi::done);
  }

  private static Change<Answer> remove(Call call, World world) {
    return TicketViewsApi.asked(call, world)
        .then((same, ticket) -> CaseLabels.remove(same, ticket, ids(call)))
        .map(TicketsApi::done);
  }

  /** Returns the ids in a parameter that is repeated or has commas; the contract bounds both. */
  private static List<Integer> ids(Call call) {
    List<Integer> ids = new ArrayList<>();
    for (String value : call.texts("label_ids")) {
      for (String id : value.split(",", -1)) {
        ids.add(Integer.valueOf(id));
      }
    }
    return ids;
  }
}
