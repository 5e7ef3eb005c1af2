// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.checks.BodyStage;
import dev.ocesandbox.server.gateway.errors.ReplyRenderer;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.gateway.limits.SizeStage;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.routing.RouteStage;
import dev.ocesandbox.server.memory.Budget;
import dev.ocesandbox.server.memory.OutOfMemory;
import dev.ocesandbox.server.tls.TlsIdentity;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A front on a free port with a small gateway behind it, and what that gateway logged. */
final class RunningFront implements AutoCloseable {

  /** A path whose operation takes a body. */
  static final String PAY = "/v3/orders/customer-orders/pay";

  private static final Contracts CONTRACTS = Contracts.load();

  final Queue<LoggedExchange> log = new ConcurrentLinkedQueue<>();
  private final Gateway gateway;
  private final JavalinFront front;

  private RunningFront(List<Stage> stages, Timeouts patience) {
    this(stages, patience, null);
  }

  private RunningFront(List<Stage> stages, Timeouts patience, @Nullable TlsIdentity tls) {
    gateway =
        new Gateway(stages, new ReplyRenderer(CONTRACTS, "1.2.3"), new RequestLog(this::note));
    front = new JavalinFront(() -> gateway, "127.0.0.1", 0, OutOfMemory.noted(), patience, tls);
    front.start();
  }

  /** Tells what reached the gateway, whatever was asked. */
  static RunningFront echoing() {
    return of(RunningFront::echo);
  }

  /** Tells what reached the gateway, with or without TLS. */
  static RunningFront secure(TlsIdentity tls, Timeouts patience) {
    return new RunningFront(List.of(RunningFront::echo), patience, tls);
  }

  /** Answers as a stage does. */
  static RunningFront of(Stage stage) {
    return new RunningFront(List.of(stage), Timeouts.DEFAULT);
  }

  /** Answers as a stage does, with other timeouts. */
  static RunningFront of(Stage stage, Timeouts patience) {
    return new RunningFront(List.of(stage), patience);
  }

  /** Knows the real operations, sizes and bodies; tells what reached it. */
  static RunningFront reading(Timeouts patience) {
    return new RunningFront(
        List.of(new SizeStage(), new RouteStage(CONTRACTS), new BodyStage(), RunningFront::echo),
        patience);
  }

  /** Like {@link #reading}, with a limit for all bodies together. */
  static RunningFront readingAtMost(long bytes) {
    return new RunningFront(
        List.of(
            new SizeStage(),
            new RouteStage(CONTRACTS),
            new BodyStage(new Budget(bytes)),
            RunningFront::echo),
        Timeouts.DEFAULT);
  }

  int port() {
    return front.port();
  }

  private void note(LoggedExchange exchange) {
    log.add(exchange);
    RulesReached.note(exchange);
  }

  /** Another front before the same gateway, not started. */
  JavalinFront neighbour(int port) {
    return new JavalinFront(() -> gateway, "127.0.0.1", port, Timeouts.DEFAULT);
  }

  private static Verdict echo(Exchange exchange) {
    HttpRequest request = exchange.request();
    ObjectNode body =
        Json.object()
            .put("method", request.method())
            .put("path", request.rawPath())
            .put("query", request.rawQuery())
            .put("body_length", exchange.body().length);
    ObjectNode headers = body.putObject("headers");
    request.headers().all().forEach((name, values) -> headers.put(name, String.join("|", values)));
    return new Verdict.Stop(Outcome.done(Answer.ok(body)));
  }

  @Override
  public void close() {
    front.stop();
  }
}
