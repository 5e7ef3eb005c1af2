// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Change;
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
    Instant wall = exchange.request().wall();
    Route.OnHost whole = onHost.get(command.operation());
    if (whole == null) {
      return inWorld(command, hosted.store(), wall, exchange.faults().stale());
    }
    command.input().put(CommandInput.WALL, wall.toString());
    return checked(
        command.operation(),
        whole.work().handle(table.call(command.at(hosted.store().now(wall))), hosted));
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

  private Outcome inWorld(Command command, WorldStore store, Instant wall, @Nullable World stale) {
    WorldView view = store.view(wall);
    Command timed = command.at(view.at());
    if (stale != null && table.find(command.operation()).filter(h -> h.isRead()).isPresent()) {
      return outcome(table.handle(stale, timed));
    }
    return outcome(
        table.writes(view.world(), command)
            ? store.apply(wall, command, table)
            : table.handle(view.world(), timed));
  }

  /** Replays a recorded command. */
  public void replay(Command command, HostedWorld hosted) {
    Route.OnHost whole = onHost.get(command.operation());
    if (whole != null) {
      whole.work().handle(table.call(command), hosted);
    } else if (command.operation().equals(Command.SETTLE)) {
      hosted.store().replaySettlement(command);
    } else {
      hosted.store().replay(command, table);
    }
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
