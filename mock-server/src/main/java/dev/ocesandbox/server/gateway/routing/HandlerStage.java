// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Gap;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.commands.CommandRunner;
import dev.ocesandbox.server.gateway.commands.Handlers;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs the handler of the operation, or refuses an operation that is not implemented. */
public final class HandlerStage implements Stage {

  private final Contracts contracts;
  private final Handlers handlers;
  private final CommandRunner runner;
  private final Worlds worlds;

  /** Creates a stage that looks up the worlds of control requests in {@code worlds}. */
  public HandlerStage(Contracts contracts, Handlers handlers, Worlds worlds) {
    this.contracts = contracts;
    this.handlers = handlers;
    this.runner = handlers.runner();
    this.worlds = worlds;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    String operation = exchange.routedOperation().id();
    Optional<Route.Handler> handler = handlers.find(operation);
    if (handler.isEmpty()) {
      return new Verdict.Stop(notImplemented(contracts, operation));
    }
    return new Verdict.Stop(
        handler.get() instanceof Route.Direct direct
            ? runner.run(exchange, direct)
            : inWorld(exchange));
  }

  private Outcome inWorld(Exchange exchange) {
    String id = exchange.pathValues().get("world");
    if (!isControl(exchange.routedOperation()) || id == null) {
      return runner.run(exchange, exchange.knownWorld());
    }
    return worlds
        .find(id)
        .map(world -> runner.run(exchange, world))
        .orElseGet(() -> Outcome.denied(unknownWorld(id, worlds)));
  }

  private static boolean isControl(Operation operation) {
    return operation.family() == ErrorFamily.CONTROL;
  }

  /** Returns the refusal of a world that does not exist. */
  public static Refusal unknownWorld(String id, Worlds worlds) {
    return new Refusal(
        "control.world-exists",
        Nearest.suggest(
            Map.of("world", id), id, worlds.all().stream().map(HostedWorld::id).toList()));
  }

  /** Returns the refusal of an operation that is listed in gaps.yaml. */
  static Outcome notImplemented(Contracts contracts, String operation) {
    Gap gap = contracts.gap(operation).orElseThrow();
    Map<String, String> arguments = new HashMap<>(gap.reason().as("reason"));
    arguments.put("operation", operation);
    return Outcome.denied(new Refusal("gateway.gap.not-built", arguments));
  }
}
