// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.CommandHandler;
import dev.ocesandbox.server.world.Preview;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The handlers of all operations inside a world. Requests, control requests, scenarios, previews
 * and planned faults use the same table. Thread-safe.
 *
 * <p>An answer is checked against its contract before its world is published; if the check fails,
 * the world is unchanged.
 */
public final class CommandTable implements CommandHandler<Answer> {

  private final Map<String, Route.InWorld> handlers = new HashMap<>();
  private final Contracts contracts;
  private final AnswerCheck answers;
  private final Scheduler scheduler;

  /** Creates the table of the in-world routes among {@code routes}; others are ignored. */
  public CommandTable(Contracts contracts, Scheduler scheduler, List<Route> routes) {
    this.contracts = contracts;
    this.answers = new AnswerCheck(contracts);
    this.scheduler = scheduler;
    for (Route route : routes) {
      if (route.handler() instanceof Route.InWorld handler
          && handlers.put(route.operation(), handler) != null) {
        throw new IllegalStateException("Two handlers for " + route.operation());
      }
    }
  }

  /** Returns the handler of an operation; empty if it has none inside a world. */
  public Optional<Route.InWorld> find(String operation) {
    return Optional.ofNullable(handlers.get(operation));
  }

  @Override
  public Change<Answer> handle(World world, Command command) {
    boolean internal = isInternal(command.operation());
    return handleTrusted(world, command)
        .map(
            answer -> {
              if (!internal) {
                answers.check(command.operation(), answer);
              }
              return answer;
            });
  }

  /** Handles a command without checking its answer, for scenarios that the build has checked. */
  Change<Answer> handleTrusted(World world, Command command) {
    Route.InWorld handler = handler(command.operation());
    Call call = call(command);
    Change<Answer> change = PartialFailure.work(handler, command).handle(call, world);
    return change.fold(
        Change::of,
        refusal -> Change.refused(refusal.with(handler.failure().of(call, world, refusal))));
  }

  /** Returns the result that a checked request would have; publishes nothing. */
  public Preview<Answer> preview(Exchange exchange, HostedWorld hosted) {
    return hosted.store().preview(exchange.request().wall(), CommandInput.of(exchange), this);
  }

  /** Returns whether an operation inside a world is a write. */
  public boolean isWrite(String operation) {
    return find(operation).filter(handler -> !handler.isRead()).isPresent();
  }

  /** Returns whether a command may change the world and must be run by the writer. */
  public boolean writes(World world, Command command) {
    return handler(command.operation()).writes().test(world);
  }

  private Route.InWorld handler(String operation) {
    return find(operation)
        .orElseThrow(() -> new IllegalStateException("No handler for " + operation));
  }

  private boolean isInternal(String operation) {
    return find(operation).filter(Route.InWorld::isInternal).isPresent();
  }

  Call call(Command command) {
    return new Call(
        command,
        new CallContext(
            isInternal(command.operation())
                ? null
                : contracts.operation(command.operation()).permission(),
            contracts.rules(),
            scheduler));
  }
}
