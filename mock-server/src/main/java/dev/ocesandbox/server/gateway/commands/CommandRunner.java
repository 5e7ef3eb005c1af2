// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.history.OpenRequest;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.WorldView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the operations of checked requests, those on worlds as commands, and replays recorded
 * commands. Thread-safe.
 */
public final class CommandRunner {

  private final CommandTable table;
  private final Map<String, Route.OnHost> onHost;
  private final AnswerCheck answers;

  /**
   * Creates a runner.
   *
   * @param table handlers of operations inside a world
   * @param onHost handlers of operations on a hosted world as a whole, by operation
   */
  CommandRunner(Contracts contracts, CommandTable table, Map<String, Route.OnHost> onHost) {
    this.table = table;
    this.onHost = Map.copyOf(onHost);
    this.answers = new AnswerCheck(contracts);
  }

  /** Runs the operation of a checked request on a hosted world. */
  public Outcome run(Exchange exchange, HostedWorld hosted) {
    Command command = CommandInput.of(exchange);
    OpenRequest request =
        hosted.history().begin(exchange.request().id(), command, bodyOf(exchange));
    boolean done = false;
    try {
      Outcome outcome = run(exchange, hosted, command, request);
      done = true;
      return outcome;
    } finally {
      if (done) {
        request.decided();
      } else {
        request.failed();
      }
    }
  }

  /** Returns the bytes that say the same as the body in the command's input; null for none. */
  private static byte @Nullable [] bodyOf(Exchange exchange) {
    return exchange.checkedRequest().asSent() ? exchange.body() : null;
  }

  private Outcome run(Exchange exchange, HostedWorld hosted, Command command, OpenRequest request) {
    Instant wall = exchange.request().wall();
    Route.OnHost whole = onHost.get(command.operation());
    if (whole == null) {
      return inWorld(command, hosted.store(), wall, exchange.faults().stale(), request);
    }
    command.input().put(CommandInput.WALL, wall.toString());
    ClockedWorld seen = hosted.store().current();
    Command timed = command.at(seen.now(wall));
    request.sees(seen.number(), timed);
    return checked(
        command.operation(), whole.work().handle(table.call(timed).of(exchange.request()), hosted));
  }

  /** Runs a checked command that nobody has requested over HTTP on a hosted world. */
  Outcome run(Command command, HostedWorld hosted, Instant wall) {
    Route.OnHost whole = onHost.get(command.operation());
    if (whole != null) {
      command.input().put(CommandInput.WALL, wall.toString());
      return checked(
          command.operation(),
          whole.work().handle(table.call(command.at(hosted.store().now(wall))), hosted));
    }
    WorldView view = hosted.store().view(wall);
    return outcome(
        table.writes(view.world(), command)
            ? hosted.store().apply(wall, command, table)
            : table.handle(view.world(), command.at(view.at())));
  }

  /** Runs a checked command again at its time, or now if the world is already past it. */
  Outcome repeat(Command command, HostedWorld hosted, Instant wall) {
    if (onHost.containsKey(command.operation())) {
      return run(command, hosted, wall);
    }
    Instant now = hosted.store().now(wall);
    Command timed = command.now().isBefore(now) ? command.at(now) : command;
    return outcome(hosted.store().replay(timed, table));
  }

  /** Returns whether an operation runs in or on a world. */
  boolean covers(String operation) {
    return onHost.containsKey(operation) || table.find(operation).isPresent();
  }

  /** Runs the operation of a checked request outside worlds. */
  public Outcome run(Exchange exchange, Route.Direct direct) {
    return checked(exchange.routedOperation().id(), direct.work().handle(new DirectCall(exchange)));
  }

  private Outcome checked(String operation, Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      answers.check(operation, done.answer());
    }
    return outcome;
  }

  private Outcome inWorld(
      Command command, WorldStore store, Instant wall, @Nullable World stale, OpenRequest request) {
    ClockedWorld seen = store.settled(wall);
    Command timed = command.at(seen.now(wall));
    request.sees(seen.number(), timed);
    if (stale != null && table.find(command.operation()).filter(h -> h.isRead()).isPresent()) {
      request.readsEarlierWorld();
      return outcome(table.handle(stale, timed));
    }
    return outcome(
        table.writes(seen.world(), command)
            ? store.apply(wall, command, request.watching(store, table))
            : table.handle(seen.world(), timed));
  }

  /** Replays a recorded command and returns its outcome. */
  public Outcome replay(Command command, HostedWorld hosted) {
    Route.OnHost whole = onHost.get(command.operation());
    if (whole != null) {
      return checked(command.operation(), whole.work().handle(table.call(command), hosted));
    }
    WorldStore store = hosted.store();
    if (command.operation().equals(Command.SETTLE)) {
      store.replaySettlement(command);
      return Outcome.done(Answer.noContent());
    }
    return outcome(
        table.writes(store.current().world(), command)
            ? store.replay(command, table)
            : store.replayRead(command, table));
  }

  /** Returns whether an operation can be run or replayed on a world. */
  public boolean canRun(String operation) {
    return operation.equals(Command.SETTLE)
        || isOnHost(operation)
        || table.find(operation).isPresent();
  }

  /** Returns whether an operation is one on a hosted world as a whole. */
  public boolean isOnHost(String operation) {
    return onHost.containsKey(operation);
  }

  /** Returns whether an operation has no contract, and nobody can request it. */
  public boolean isInternal(String operation) {
    return operation.equals(Command.SETTLE)
        || table.find(operation).filter(Route.InWorld::isInternal).isPresent();
  }

  /** Returns the outcome of a change, with the applied rules. */
  public static Outcome outcome(Change<Answer> change) {
    return change.fold(
        (after, answer) ->
            answer.refusal() == null
                ? new Outcome.Done(answer, List.copyOf(after.trail()))
                : Outcome.denied(answer.refusal()),
        Outcome::denied);
  }
}
