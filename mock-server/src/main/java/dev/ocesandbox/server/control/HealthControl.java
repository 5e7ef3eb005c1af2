// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import java.util.function.BooleanSupplier;

/** Tells whoever watches the process that it runs, and that it will answer. */
final class HealthControl {

  private final BooleanSupplier ready;

  HealthControl(BooleanSupplier ready) {
    this.ready = ready;
  }

  Outcome live(Call call) {
    return up();
  }

  Outcome ready(Call call) {
    return ready.getAsBoolean() ? up() : Outcome.denied("control.ready");
  }

  private static Outcome up() {
    return Outcome.done(Answer.ok(Json.object().put("status", "up")));
  }
}
