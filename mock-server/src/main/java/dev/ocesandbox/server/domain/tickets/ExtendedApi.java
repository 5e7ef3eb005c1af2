// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The operations on the further parameters of a ticket. */
final class ExtendedApi {

  private static final int MOST = 100;

  private ExtendedApi() {}

  static Room part() {
    return new Room(
        List.of(
            Route.read("ShowCaseExtendsParam", ExtendedApi::show),
            Route.write("CreateCaseExtendsParam", ExtendedApi::add)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Change<Answer> show(Call call, World world) {
    return TicketViewsApi.asked(call, world)
        .map(ticket -> Answer.ok(Json.object().set("extends_map", shown(ticket))));
  }

  private static ObjectNode shown(Ticket ticket) {
    ObjectNode values = Json.object();
    Sensitive.hidden(ticket.subject().problemId(), ticket.extended())
        .forEach((key, json) -> values.set(key, Json.read(json)));
    return values;
  }

  /** Values that are given replace those with the same key. */
  private static Change<Answer> add(Call call, World world) {
    RequestFields body = call.bodyFields();
    return TicketsApi.asked(call, world, body)
        .then((same, ticket) -> added(call, world, ticket))
        .map(TicketsApi::done);
  }

  private static Change<World> added(Call call, World world, Ticket ticket) {
    String message = call.bodyFields().text("message_id", "");
    Map<String, String> all = new TreeMap<>(ticket.extended());
    all.putAll(Sensitive.hidden(ticket.subject().problemId(), TicketForm.stored(call.body())));
    if (ticket.status().isFinal()) {
      return Change.refused(TicketsError.FORBIDDEN_MOVE);
    }
    if (all.size() > MOST || !(message.isEmpty() || has(ticket, message))) {
      return Change.refused(Refusal.by("tickets.extended.fits"));
    }
    World changed = Tickets.put(world, ticket.withExtended(all));
    return Change.of(changed, changed);
  }

  private static boolean has(Ticket ticket, String messageId) {
    for (TicketMessage message : ticket.messages()) {
      if (message.id().equals(messageId)) {
        return true;
      }
    }
    return false;
  }
}
