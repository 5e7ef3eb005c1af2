// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.FaultOutcome;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.providerstates.ProviderState;
import dev.ocesandbox.server.providerstates.WorldStates;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The provider states of interactions: how the world came to be, who calls, and the faults to plan.
 *
 * @param history says how the world came to be
 * @param world a state of the world, for the names of its accounts
 */
record InteractionStates(WorldStates history, World world) {

  /**
   * Returns the states of a request; empty if no state plans a fault that it met.
   *
   * @param response its answer as part of the interaction
   */
  Optional<List<ProviderState>> of(LoggedExchange entry, JsonNode response) {
    Instant at = Objects.requireNonNullElse(entry.worldTime(), Instant.EPOCH);
    String account = world.accountName(entry.customerId());
    List<ProviderState> states =
        new ArrayList<>(history.before(entry.request().id(), at, account, entry.user()));
    for (FaultOutcome.Triggered fault : entry.faults()) {
      String next = "the next " + entry.operation();
      String sentence = ofFault(fault.kind(), response);
      if (sentence == null) {
        return Optional.empty();
      }
      if (!sentence.isEmpty()) {
        states.add(new ProviderState(next + " " + sentence, Json.object()));
      }
    }
    return Optional.of(List.copyOf(states));
  }

  /** Returns what a state says about a fault; empty if it needs none, null if none can say it. */
  private static @Nullable String ofFault(String kind, JsonNode response) {
    return switch (kind) {
      case "throttle" -> "is throttled";
      case "error" -> "fails with " + response.path("body").path("error_code").asString("");
      case "status" -> "answers " + response.path("status").asInt();
      case "stale-read" -> "reads an earlier state";
      case "delay" -> "";
      default -> null;
    };
  }
}
