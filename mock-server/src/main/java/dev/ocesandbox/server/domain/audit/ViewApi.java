// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the operations of other rooms about a month, as a customer does some time after it. Nothing
 * is late: the answers are final.
 */
final class ViewApi {

  private static final int PAGE = 1_000;

  /** More rows than a world can have in a month. */
  private static final int MOST_ROWS = 20_000_000;

  /** When a month is asked for: later, and still within what all operations show. */
  private static final int MONTHS_LATER = 12;

  private final Map<String, Route.InWorldWork> operations;
  private final Call call;
  private final World world;
  private final Instant now;

  /**
   * Creates a reader of a month.
   *
   * @param operations operations that can be asked, by id
   * @param call the call that wants to know
   */
  ViewApi(Map<String, Route.InWorldWork> operations, Call call, World world, Cycle cycle) {
    this.operations = operations;
    this.call = call;
    Settings settings = world.settings();
    this.world =
        world.with(settings.with(new Settings.Billing(true, settings.billing().settlementDelay())));
    Instant later = BusinessTime.startOf(cycle.plus(MONTHS_LATER).firstDay());
    this.now = later.isBefore(call.now()) ? later : call.now();
  }

  /** Returns the answer of an operation; empty if it refuses the customer, or is not there. */
  Optional<JsonNode> answer(String operation, String customerId, ObjectNode values) {
    Route.InWorldWork work = operations.get(operation);
    if (work == null) {
      return Optional.empty();
    }
    return work.handle(call.asking(operation, customerId, now, values), world)
        .fold((same, answer) -> Optional.ofNullable(answer.body()), refusal -> Optional.empty());
  }

  /**
   * Reads all pages of a list.
   *
   * @param name field of the answer with the rows
   * @return whether there is such a list
   */
  boolean each(
      String operation, String customerId, ObjectNode values, String name, Consumer<JsonNode> row) {
    int total = 1;
    for (int offset = 0; offset < Math.min(total, MOST_ROWS); offset += PAGE) {
      ObjectNode page = Json.object().put("offset", offset).put("limit", PAGE);
      page.setAll(values);
      Optional<JsonNode> answer = answer(operation, customerId, page);
      if (answer.isEmpty()) {
        return false;
      }
      answer.get().path(name).forEach(row);
      total = answer.get().path("total_count").asInt();
    }
    return true;
  }
}
