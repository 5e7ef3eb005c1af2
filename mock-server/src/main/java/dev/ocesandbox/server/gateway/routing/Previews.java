// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.commands.CommandRunner;
import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Preview;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;

/**
 * Determines how requests of the faked API would end, without changing a world. Thread-safe.
 *
 * <p>The caller is given. Sizes, flow limits and the log do not apply to previews.
 */
public final class Previews {

  private final RouteTable routes;
  private final List<Stage> stages;
  private final Contracts contracts;
  private final CommandTable table;

  /** Creates previews that run {@code stages} between routing and the handlers of {@code table}. */
  public Previews(Contracts contracts, List<Stage> stages, CommandTable table) {
    this.table = table;
    this.contracts = contracts;
    this.routes = new RouteTable(contracts.operations());
    this.stages = List.copyOf(stages);
  }

  /**
   * The result of a preview.
   *
   * @param exchange the exchange after the last stage
   * @param outcome the outcome that the request would have
   * @param before the current world
   * @param after the world after the request; the current world if it would be refused
   */
  public record Result(Exchange exchange, Outcome outcome, World before, World after) {}

  /** Returns an exchange with its operation; empty if there is none for its method and path. */
  public Optional<Exchange> routed(Exchange exchange) {
    return routes
        .find(exchange.request().method(), exchange.request().rawPath())
        .map(match -> exchange.withOperation(match.operation(), match.values()));
  }

  /** Returns whether an operation can be previewed: it runs in a world or is not implemented. */
  public boolean covers(Operation operation) {
    return table.find(operation.id()).isPresent() || contracts.gap(operation.id()).isPresent();
  }

  /** Runs a routed request on the current world; publishes nothing. */
  public Result run(Exchange routed) {
    Exchange exchange = routed;
    for (Stage stage : stages) {
      Verdict verdict = stage.apply(exchange);
      if (verdict instanceof Verdict.Stop stop) {
        return unchanged(exchange, stop.outcome());
      }
      exchange = ((Verdict.Continue) verdict).exchange();
    }
    String operation = exchange.routedOperation().id();
    return table.find(operation).isEmpty()
        ? unchanged(exchange, HandlerStage.notImplemented(contracts, operation))
        : result(exchange, table.preview(exchange, exchange.knownWorld()));
  }

  private static Result unchanged(Exchange exchange, Outcome outcome) {
    World world = exchange.knownWorld().store().read(exchange.request().wall());
    return new Result(exchange, outcome, world, world);
  }

  private static Result result(Exchange exchange, Preview<Answer> preview) {
    Change<Answer> change = preview.change();
    World before = preview.before();
    World after = change.fold((world, answer) -> world.withoutTrail(), refusal -> before);
    return new Result(exchange, CommandRunner.outcome(change), before, after);
  }
}
