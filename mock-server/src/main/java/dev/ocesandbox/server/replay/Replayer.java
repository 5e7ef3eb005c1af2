// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.auth.PermissionStage;
import dev.ocesandbox.server.gateway.commands.CommandRunner;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.errors.ReplyRenderer;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the commands of histories again, without a server. Thread-safe.
 *
 * <p>A command is run by the handlers of the server, after the check of permissions. What comes
 * before, such as signatures, limits and planned faults, has left its traces in the commands.
 */
public final class Replayer {

  private static final String ACCOUNT_GONE = "gateway.auth.known-token";

  private final Contracts contracts;
  private final CommandRunner runner;
  private final PermissionStage permissions;
  private final ReplyRenderer replies;
  private final WorldFactory factory;
  private final HistoryReader reader;

  /** Creates a replayer with the parts of a server. */
  public Replayer(
      Contracts contracts,
      CommandRunner runner,
      PermissionStage permissions,
      ReplyRenderer replies,
      WorldFactory factory) {
    this.contracts = contracts;
    this.runner = runner;
    this.permissions = permissions;
    this.replies = replies;
    this.factory = factory;
    this.reader = new HistoryReader(factory, new EntryReader(contracts, runner));
  }

  /**
   * Reads a history file.
   *
   * @throws dev.ocesandbox.server.files.InvalidFile if it is not a history
   */
  public HistoryFile read(Path file) {
    return reader.read(file);
  }

  /** Reads a history from bytes. */
  public HistoryFile read(byte[] bytes) {
    return reader.read(bytes);
  }

  /** Returns a new world as it was at the start of a history. */
  HostedWorld open(StoredStart start) {
    HostedWorld hosted = factory.replayed(start.identity(), start.state(), start.directory());
    hosted.history().close();
    hosted.snapshots().resume(start.snapshots(), start.issued().snapshots());
    for (StoredStart.Plan fault : start.faults()) {
      hosted.faults().resume(fault.number() - 1);
      plan("PlanFault", fault.body(), start, hosted);
    }
    hosted.faults().resume(start.issued().faults());
    for (StoredStart.Plan stub : start.stubs()) {
      hosted.stubs().resume(stub.number() - 1);
      plan("AddStub", stub.body(), start, hosted);
    }
    hosted.stubs().resume(start.issued().stubs());
    return hosted;
  }

  private void plan(String operation, ObjectNode body, StoredStart start, HostedWorld hosted) {
    ObjectNode input = Json.object().put("wall", start.wall().toString());
    input.set("body", body);
    runner.replay(
        new Command(operation, Command.STAFF, hosted.store().now(start.wall()), input), hosted);
  }

  /**
   * Runs a command of an entry at the time that the command says; not a stale read, which would see
   * another world, and could change it.
   */
  Answered run(StoredEntry entry, Command command, HostedWorld hosted) {
    if (entry.isStaleRead()) {
      return Answered.NOTHING;
    }
    issued(entry.counters(), command, hosted);
    if (runner.isInternal(command.operation())) {
      runner.replay(command, hosted);
      return Answered.NOTHING;
    }
    Operation operation = contracts.operation(command.operation());
    Exchange exchange = exchange(entry, command, operation, hosted);
    Outcome outcome = outcome(exchange, command, hosted);
    Reply reply = replies.render(exchange, outcome);
    return new Answered(
        reply.status(),
        outcome.fold(done -> "", denied -> denied.refusal().rule()),
        Secrets.answer(reply.body()));
  }

  /** Makes the world issue the ids that it issued when commands before were not yet taken out. */
  private static void issued(Map<String, Long> counters, Command command, HostedWorld hosted) {
    World now = hosted.store().current().world();
    if (counters.isEmpty() || counters.equals(now.counters())) {
      return;
    }
    // At the time of the world, so that time does not pass before the command.
    hosted
        .store()
        .replay(
            command.at(now.settledTo()),
            (world, same) -> {
              World counted = world;
              for (Map.Entry<String, Long> counter : counters.entrySet()) {
                counted = counted.withCounter(counter.getKey(), counter.getValue());
              }
              return Change.of(counted, "");
            });
  }

  private Outcome outcome(Exchange exchange, Command command, HostedWorld hosted) {
    if (exchange.knownCaller().equals(Caller.NOBODY) && !isControl(exchange.routedOperation())) {
      return Outcome.denied(ACCOUNT_GONE);
    }
    try {
      if (!isControl(exchange.routedOperation())
          && permissions.apply(exchange) instanceof Verdict.Stop stop) {
        return stop.outcome();
      }
      return runner.replay(command, hosted);
    } catch (RuntimeException bug) {
      String cause = bug.getMessage() == null ? bug.getClass().getSimpleName() : bug.getMessage();
      return Outcome.denied(new Refusal("gateway.fault.internal", Map.of("cause", cause)));
    }
  }

  private static boolean isControl(Operation operation) {
    return operation.family() == ErrorFamily.CONTROL;
  }

  private Exchange exchange(
      StoredEntry entry, Command command, Operation operation, HostedWorld hosted) {
    JsonNode language = command.input().path("language");
    HttpRequest request =
        new HttpRequest(
            entry.requestId() == null ? "" : entry.requestId(),
            operation.method(),
            operation.path().text(),
            null,
            new Headers(
                language.isString()
                    ? Map.of("X-Language", List.of(language.asString()))
                    : Map.of()),
            InputStream::nullInputStream,
            wall(hosted, command.now()));
    ObjectNode parameters =
        command.input().path("parameters") instanceof ObjectNode given ? given : Json.object();
    return Exchange.of(request)
        .withOperation(operation, Map.of("world", hosted.id()))
        .withCaller(caller(command, operation, hosted), hosted)
        .withChecked(
            new CheckedRequest(
                parameters, command.input().get("body"), false, List.of(), 0, Optional.empty()));
  }

  /** Returns a real time at which the clock of the world shows a time. */
  static Instant wall(HostedWorld hosted, Instant at) {
    var clock = hosted.store().clock();
    return clock.isFrozen() ? at : at.minus(clock.offset());
  }

  private static Caller caller(Command command, Operation operation, HostedWorld hosted) {
    Optional<Customer> customer =
        isControl(operation)
            ? Optional.empty()
            : hosted.store().current().world().findCustomer(command.caller());
    JsonNode user = command.input().path("user");
    return customer
        .map(
            known ->
                user.isString()
                    ? Caller.of(known, user.asString())
                    : new Caller(hosted.id(), known.id(), null, null))
        .orElse(Caller.NOBODY);
  }
}
