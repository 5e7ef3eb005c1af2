// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.routing.HandlerStage;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;

/** Creates routes of control operations that read the world in their path. */
final class HostedRoutes {

  private final Worlds worlds;

  HostedRoutes(Worlds worlds) {
    this.worlds = worlds;
  }

  /** Handles a request without changing the state of the world. */
  interface Work {
    /** Returns the outcome. */
    Outcome of(DirectCall call, HostedWorld hosted);
  }

  /** Creates a route that finds the world and refuses requests for unknown worlds. */
  Route of(String operation, Work work) {
    return Route.direct(
        operation,
        call -> {
          String id = call.requiredText("world");
          return worlds
              .find(id)
              .map(hosted -> work.of(call, hosted))
              .orElseGet(() -> Outcome.denied(HandlerStage.unknownWorld(id, worlds)));
        });
  }
}
