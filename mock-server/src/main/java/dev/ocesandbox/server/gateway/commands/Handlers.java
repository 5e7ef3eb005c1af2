// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The handlers of all operations, checked against the contracts. Thread-safe. */
public final class Handlers {

  private final Map<String, Route.Handler> byOperation = new HashMap<>();
  private final CommandRunner runner;

  /**
   * Creates the handlers of {@code routes}.
   *
   * @throws IllegalStateException if an operation has two handlers, or both or neither of a handler
   *     and a line in gaps.yaml
   */
  public Handlers(Contracts contracts, CommandTable table, List<Route> routes) {
    Map<String, Route.OnHost> onHost = new HashMap<>();
    for (Route route : routes) {
      boolean internal = route.handler() instanceof Route.InWorld inWorld && inWorld.isInternal();
      if (internal) {
        continue;
      }
      contracts.operation(route.operation());
      if (byOperation.put(route.operation(), route.handler()) != null) {
        throw new IllegalStateException("Two handlers for " + route.operation());
      }
      if (route.handler() instanceof Route.OnHost handler) {
        onHost.put(route.operation(), handler);
      }
    }
    contracts.operations().forEach(operation -> requireOne(contracts, operation));
    this.runner = new CommandRunner(contracts, table, onHost);
  }

  private void requireOne(Contracts contracts, Operation operation) {
    if (byOperation.containsKey(operation.id()) == contracts.gap(operation.id()).isPresent()) {
      throw new IllegalStateException(
          operation.id() + " must have either a handler or a line in gaps.yaml");
    }
  }

  /** Returns the handler of an operation; empty if it is not implemented. */
  public Optional<Route.Handler> find(String operation) {
    return Optional.ofNullable(byOperation.get(operation));
  }

  /** Returns the runner of the operations in and on worlds. */
  public CommandRunner runner() {
    return runner;
  }
}
