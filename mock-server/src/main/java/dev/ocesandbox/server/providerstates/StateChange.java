// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a verifier sends to a state change URL. */
final class StateChange {

  private StateChange() {}

  /**
   * Returns the states that a checked body asks for; none for a teardown or without a state.
   *
   * <p>Verifiers of all versions are understood: a state with params, or a list of states, which
   * are sentences or objects. Older ones send both.
   */
  static List<ProviderState> states(ObjectNode body) {
    if (body.path("action").asString("").equalsIgnoreCase("teardown")) {
      return List.of();
    }
    String state = body.path("state").asString("");
    List<ProviderState> states =
        state.isBlank() && body.path("states").isArray()
            ? body.path("states").valueStream().map(one -> named(one, body)).toList()
            : List.of(new ProviderState(state, params(body)));
    return states.stream().filter(one -> !one.name().isBlank()).toList();
  }

  private static ProviderState named(JsonNode state, ObjectNode body) {
    return state.isString()
        ? new ProviderState(state.asString(), params(body))
        : new ProviderState(state.path("name").asString(""), params(state));
  }

  private static ObjectNode params(JsonNode holder) {
    return holder.get("params") instanceof ObjectNode params ? params : Json.object();
  }
}
