// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fails the second half of a batch, for a planned fault. The handler only gets the first half; the
 * second half is reported in the same way as other failures.
 */
final class PartialFailure {

  private PartialFailure() {}

  /** Returns the work of a handler, which fails half of its batch if the command says so. */
  static Route.InWorldWork work(Route.InWorld handler, Command command) {
    JsonNode code = command.input().get(CommandInput.FAIL_HALF);
    Route.Batch batch = handler.batch();
    return code == null || batch == null
        ? handler.work()
        : half(
            handler.work(),
            batch,
            new Refusal("sandbox.fault.fail-half", Map.of("code", code.asString())));
  }

  private static Route.InWorldWork half(
      Route.InWorldWork work, Route.Batch batch, Refusal refusal) {
    return (call, world) -> {
      List<JsonNode> items = call.body().path(batch.field()).valueStream().toList();
      int done = (items.size() + 1) / 2;
      ObjectNode body = call.body().deepCopy();
      ArrayNode kept = body.putArray(batch.field());
      items.subList(0, done).forEach(kept::add);
      return work.handle(call.with(body), world)
          .map(
              answer ->
                  failed(
                      answer, call.itemError(refusal), batch, items.subList(done, items.size())));
    };
  }

  private static Answer failed(
      Answer answer, Call.ItemError error, Route.Batch batch, List<JsonNode> items) {
    if (answer.body() instanceof ObjectNode body) {
      items.forEach(item -> batch.failure().add(body, item.asString(), error));
    }
    return answer;
  }
}
