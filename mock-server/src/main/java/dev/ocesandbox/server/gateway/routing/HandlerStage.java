// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Gap;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Disturbance;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.gateway.checks.AnswerCheck;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the handler. The answer of a write is checked against its contract while its world is still
 * a candidate: a broken answer is a bug, and nothing has happened.
 */
public final class HandlerStage implements Stage {

  private final Map<String, Route.Handler> handlers = new HashMap<>();
  private final Contracts contracts;
  private final AnswerCheck answers;

  /** Fails when an operation has neither handler nor gap, or a handler no operation. */
  public HandlerStage(Contracts contracts, AnswerCheck answers, List<Route> routes) {
    this.contracts = contracts;
    this.answers = answers;
    for (Route route : routes) {
      contracts.operation(route.operation());
      if (handlers.put(route.operation(), route.handler()) != null) {
        throw new IllegalStateException("Two handlers for " + route.operation());
      }
    }
    contracts
        .operations()
        .forEach(
            operation -> {
              if (handlers.containsKey(operation.id())
                  == contracts.gap(operation.id()).isPresent()) {
                throw new IllegalStateException(
                    operation.id() + " needs a handler or a line in gaps.yaml, one of the two");
              }
            });
  }

  @Override
  public Verdict apply(Exchange exchange) {
    String operation = exchange.routedOperation().id();
    Route.Handler handler = handlers.get(operation);
    if (handler instanceof Route.InWorld inWorld) {
      return new Verdict.Stop(run(exchange, inWorld));
    }
    if (handler instanceof Route.Direct direct) {
      Outcome outcome =
          direct.work().handle(new Call(exchange, exchange.request().wall(), contracts.rules()));
      if (outcome instanceof Outcome.Done done) {
        answers.check(operation, done.answer());
      }
      return new Verdict.Stop(outcome);
    }
    return new Verdict.Stop(notBuilt(contracts, operation));
  }

  /** Refuses an operation that stands in gaps.yaml. */
  static Outcome notBuilt(Contracts contracts, String operation) {
    Gap gap = contracts.gap(operation).orElseThrow();
    return Outcome.denied(
        new Refusal(
            "gateway.gap.not-built", Map.of("operation", operation, "reason", gap.reason().en())));
  }

  private Outcome run(Exchange exchange, Route.InWorld handler) {
    WorldStore store = exchange.knownWorld().store();
    Instant wall = exchange.request().wall();
    Disturbance disturbance = exchange.disturbance();
    World stale = handler.onlyLooks() ? disturbance.stale() : null;
    World world = stale == null ? store.read(wall) : stale;
    Call call = new Call(exchange, store.now(wall), contracts.rules());
    Route.InWorldWork work = Disturbed.work(handler, disturbance);
    Change<Answer> change =
        stale == null && handler.writes().test(call, world)
            ? store.apply(wall, command(exchange, work))
            : checked(exchange, work.handle(call, world));
    return change.fold(
        HandlerStage::outcome,
        refusal -> new Outcome.Denied(refusal, handler.failure().of(call, world, refusal), null));
  }

  /** Returns what a handler's answer comes to, with the rules that shaped it. */
  static Outcome outcome(World after, Answer answer) {
    return answer.refusal() == null
        ? new Outcome.Done(answer, List.copyOf(after.trail()))
        : Outcome.denied(answer.refusal());
  }

  private Command<Answer> command(Exchange exchange, Route.InWorldWork work) {
    return new Command<>(
        exchange.routedOperation().id(),
        exchange.knownCaller().customerId(),
        (world, now) ->
            checked(exchange, work.handle(new Call(exchange, now, contracts.rules()), world)));
  }

  private Change<Answer> checked(Exchange exchange, Change<Answer> change) {
    return change.map(
        answer -> {
          answers.check(exchange.routedOperation().id(), answer);
          return answer;
        });
  }
}
