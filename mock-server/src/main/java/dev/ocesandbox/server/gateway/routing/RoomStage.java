// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.commands.Handlers;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Refuses requests that add something while the heap is full; passes others on to a stage. */
public final class RoomStage implements Stage {

  private static final Set<String> CREATING =
      Set.of("CreateWorld", "ImportWorld", "SetProviderState");

  private final Handlers handlers;
  private final BooleanSupplier full;
  private final Stage next;

  /**
   * Creates a stage in front of {@code next}.
   *
   * @param full makes room if that is possible, and returns whether the heap is still full
   */
  public RoomStage(Handlers handlers, BooleanSupplier full, Stage next) {
    this.handlers = handlers;
    this.full = full;
    this.next = next;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    return adds(exchange.routedOperation()) && full.getAsBoolean()
        ? Verdict.refuse("gateway.room.heap")
        : next.apply(exchange);
  }

  private boolean adds(Operation operation) {
    if (operation.method().equals("DELETE") || operation.id().equals("ResetWorld")) {
      return false;
    }
    Optional<Route.Handler> handler = handlers.find(operation.id());
    return handler
        .map(
            found ->
                found instanceof Route.OnHost
                    || (found instanceof Route.InWorld inWorld && !inWorld.isRead())
                    || CREATING.contains(operation.id()))
        .orElse(false);
  }
}
