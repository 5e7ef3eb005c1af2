// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Answers liveness and readiness probes. */
final class HealthControl {

  private final BooleanSupplier ready;
  private final Supplier<ObjectNode> room;

  HealthControl(BooleanSupplier ready, Supplier<ObjectNode> room) {
    this.ready = ready;
    this.room = room;
  }

  Outcome live(DirectCall call) {
    ObjectNode node = Json.object().put("status", "up");
    if (call.text("details").filter("true"::equals).isPresent()) {
      node.set("room", room.get());
    }
    return Outcome.done(Answer.ok(node));
  }

  Outcome ready(DirectCall call) {
    return ready.getAsBoolean() ? up() : Outcome.denied("control.ready");
  }

  private static Outcome up() {
    return Outcome.done(Answer.ok(Json.object().put("status", "up")));
  }
}
