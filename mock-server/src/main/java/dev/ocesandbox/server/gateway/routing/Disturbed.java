// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Disturbance;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The work of handlers that planned faults reach into: what they decide is a rule's as ever. */
final class Disturbed {

  private static final String IDS = "resource_ids";

  private Disturbed() {}

  /** Returns what a handler does under a disturbance. */
  static Route.InWorldWork work(Route.InWorld handler, Disturbance disturbance) {
    Route.InWorldWork work = disturbance.stuck() ? stuck(handler.work()) : handler.work();
    return disturbance.half() == null || handler.batch() == null
        ? work
        : half(work, handler.batch(), disturbance.half());
  }

  /** The settings say so for this one request only. */
  private static Route.InWorldWork stuck(Route.InWorldWork work) {
    return (call, world) ->
        work.handle(call, world.with(world.settings().byHand()))
            .then((after, answer) -> Change.of(after.with(world.settings()), answer));
  }

  /** The rest never reaches the rules, and is reported as they report their own failures. */
  private static Route.InWorldWork half(
      Route.InWorldWork work, Route.BatchFailure batch, Refusal refusal) {
    return (call, world) -> {
      List<JsonNode> ids = call.body().path(IDS).valueStream().toList();
      int done = (ids.size() + 1) / 2;
      ObjectNode body = call.body().deepCopy();
      ArrayNode kept = body.putArray(IDS);
      ids.subList(0, done).forEach(kept::add);
      return work.handle(call.with(body), world)
          .map(answer -> failed(answer, call.fault(refusal), batch, ids.subList(done, ids.size())));
    };
  }

  private static Answer failed(
      Answer answer, Call.Fault fault, Route.BatchFailure batch, List<JsonNode> ids) {
    if (answer.body() instanceof ObjectNode body) {
      ids.forEach(id -> batch.add(body, id.asString(), fault));
    }
    return answer;
  }
}
