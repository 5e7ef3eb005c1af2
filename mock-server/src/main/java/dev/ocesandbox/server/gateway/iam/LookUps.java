// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How the look-ups of users and access keys end. */
final class LookUps {

  private LookUps() {}

  static Outcome found(ObjectNode body) {
    return new Outcome.Done(
        Answer.ok(body), List.of("iam.credentials.names-the-user", "iam.users.no-history"));
  }

  /** Returns the refusal of a caller without an action. Version 5 repeats the request id. */
  static Optional<Outcome> lacking(DirectCall call, String action) {
    if (call.caller().may(List.of(action))) {
      return Optional.empty();
    }
    Refusal refusal = new Refusal("iam.permission.action-granted", Map.of("actions", action));
    boolean repeats = call.request().rawPath().startsWith("/v5/");
    return Optional.of(
        Outcome.denied(
            repeats
                ? refusal.with(Json.object().put("request_id", call.request().id()))
                : refusal));
  }

  static Outcome unknown(String target, String id) {
    return Outcome.denied(
        new Refusal("iam.look-up.known", Map.of("target", target, "target_id", id)));
  }
}
