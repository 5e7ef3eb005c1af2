// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import java.util.function.BooleanSupplier;

/** Answers liveness and readiness probes. */
final class HealthControl {

  private final BooleanSupplier ready;

  HealthControl(BooleanSupplier ready) {
    this.ready = ready;
  }

  Outcome live(DirectCall call) {
    return up();
  }

  Outcome ready(DirectCall call) {
    return ready.getAsBoolean() ? up() : Outcome.denied("control.ready");
  }

  private static Outcome up() {
    return Outcome.done(Answer.ok(Json.object().put("status", "up")));
  }
}
