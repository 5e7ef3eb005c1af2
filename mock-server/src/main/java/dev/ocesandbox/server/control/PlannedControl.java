// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.PlanRegistry;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds, lists and removes what is planned for the requests to a world: faults or stubs.
 *
 * @param noun what is planned, as in the names of lists, ids and rules
 * @param registry returns the registry of a world
 * @param row writes one of them
 * @param <P> type of the plans
 * @param <T> type of what follows a plan
 */
record PlannedControl<P, T extends PlanRegistry.Planned>(
    String noun, Function<HostedWorld, PlanRegistry<P, T>> registry, Function<T, ObjectNode> row) {

  Outcome list(DirectCall call, HostedWorld hosted) {
    List<T> all = registry.apply(hosted).all();
    ObjectNode node = Json.object().put("total_count", all.size());
    ArrayNode rows = node.putArray(noun + "s");
    all.forEach(item -> rows.add(row.apply(item)));
    return Outcome.done(Answer.ok(node));
  }

  /**
   * Adds a plan.
   *
   * @param limit arguments of the refusal if there are too many
   */
  Outcome add(Call call, HostedWorld hosted, P plan, Map<String, String> limit) {
    return hosted
        .store()
        .record(call.wall(), call.command(), () -> registry.apply(hosted).plan(plan))
        .map(item -> Outcome.done(Answer.created(row.apply(item))))
        .orElseGet(() -> Outcome.denied(new Refusal("control." + noun + "-limit", limit)));
  }

  Outcome delete(Call call, HostedWorld hosted) {
    String id = call.requiredText(noun + "_id");
    return hosted
            .store()
            .record(call.wall(), call.command(), () -> registry.apply(hosted).remove(id))
        ? Outcome.done(Answer.noContent())
        : Outcome.denied(
            new Refusal(
                "control." + noun + "-exists",
                Nearest.suggest(
                    Map.of(noun, id, "world", hosted.id()),
                    id,
                    registry.apply(hosted).all().stream().map(PlanRegistry.Planned::id).toList())));
  }

  Outcome clear(Call call, HostedWorld hosted) {
    hosted
        .store()
        .record(
            call.wall(),
            call.command(),
            () -> {
              registry.apply(hosted).clear();
              return true;
            });
    return Outcome.done(Answer.noContent());
  }
}
