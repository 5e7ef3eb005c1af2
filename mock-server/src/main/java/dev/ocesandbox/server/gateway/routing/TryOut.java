// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.gateway.auth.PermissionStage;
import dev.ocesandbox.server.gateway.auth.SiteStage;
import dev.ocesandbox.server.gateway.checks.AnswerCheck;
import dev.ocesandbox.server.gateway.checks.CheckStage;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.TriedOut;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers requests of the faked API without doing what they ask for. Thread-safe.
 *
 * <p>The caller is known already; sizes, flow limits and the log are left out, because trying uses
 * nothing up.
 */
public final class TryOut {

  private final RouteTable table;
  private final List<Stage> stages;
  private final AnswerCheck answers;
  private final Map<String, Route.InWorld> handlers;
  private final Contracts contracts;

  /** Takes the routes of the rooms. */
  public TryOut(Contracts contracts, AnswerCheck answers, List<Route> routes) {
    this.contracts = contracts;
    this.table = new RouteTable(contracts.operations());
    this.stages = List.of(new SiteStage(), new CheckStage(contracts), new PermissionStage());
    this.answers = answers;
    this.handlers =
        routes.stream()
            .filter(route -> route.handler() instanceof Route.InWorld)
            .collect(
                Collectors.toUnmodifiableMap(
                    Route::operation, route -> (Route.InWorld) route.handler()));
  }

  /**
   * How a request would end.
   *
   * @param exchange what is known of it
   * @param outcome how it would end
   * @param before the world as it is
   * @param after the world as it would be; the same when it would be refused
   */
  public record Ending(Exchange exchange, Outcome outcome, World before, World after) {}

  /** Finds the operation of a request; its body, caller and world stay. Empty: there is none. */
  public Optional<Exchange> routed(Exchange exchange) {
    return table
        .find(exchange.request().method(), exchange.request().rawPath())
        .map(match -> exchange.routed(match.operation(), match.values()));
  }

  /** Tells whether an operation happens in a world, now or once it is built. */
  public boolean takes(Operation operation) {
    return handlers.containsKey(operation.id()) || contracts.gap(operation.id()).isPresent();
  }

  /** Runs a routed request on the current world and publishes nothing. */
  public Ending run(Exchange routed) {
    Exchange exchange = routed;
    for (Stage stage : stages) {
      Verdict verdict = stage.apply(exchange);
      if (verdict instanceof Verdict.Stop stop) {
        return unchanged(exchange, stop.outcome());
      }
      exchange = ((Verdict.Continue) verdict).exchange();
    }
    Operation operation = exchange.routedOperation();
    Route.InWorld handler = handlers.get(operation.id());
    return handler == null
        ? unchanged(exchange, HandlerStage.notBuilt(contracts, operation.id()))
        : decided(exchange, handler);
  }

  private static Ending unchanged(Exchange exchange, Outcome outcome) {
    World world = exchange.knownWorld().store().read(exchange.request().wall());
    return new Ending(exchange, outcome, world, world);
  }

  private Ending decided(Exchange exchange, Route.InWorld handler) {
    String operation = exchange.routedOperation().id();
    TriedOut<Answer> tried =
        exchange
            .knownWorld()
            .store()
            .tryOut(
                exchange.request().wall(),
                new Command<>(
                    operation,
                    exchange.knownCaller().customerId(),
                    (world, now) ->
                        handler.work().handle(new Call(exchange, now, contracts.rules()), world)));
    World before = tried.before();
    Call call = new Call(exchange, before.settledTo(), contracts.rules());
    return tried
        .change()
        .map(checked(operation))
        .fold(
            (after, answer) ->
                new Ending(
                    exchange, HandlerStage.outcome(after, answer), before, after.withoutTrail()),
            refusal ->
                new Ending(
                    exchange,
                    new Outcome.Denied(refusal, handler.failure().of(call, before, refusal), null),
                    before,
                    before));
  }

  private Function<Answer, Answer> checked(String operation) {
    return answer -> {
      answers.check(operation, answer);
      return answer;
    };
  }
}
