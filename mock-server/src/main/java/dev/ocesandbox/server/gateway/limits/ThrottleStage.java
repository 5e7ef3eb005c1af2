// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.limits;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.world.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Enforces the documented flow limits where a world's settings switch them on.
 *
 * <p>Inferred: fixed windows of real time, counted for each customer and operation.
 */
public final class ThrottleStage implements Stage {

  private static final int MAX_WINDOWS = 20_000;

  private record Window(long number, int requests) {}

  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  @Override
  public Verdict apply(Exchange exchange) {
    Operation operation = exchange.routedOperation();
    boolean limited =
        operation.family().equals("cbc")
            && exchange
                .knownWorld()
                .store()
                .read(exchange.request().wall())
                .settings()
                .flowControl();
    if (!limited || requestsInWindow(exchange, operation) <= operation.throttle().requests()) {
      return Verdict.goOn(exchange);
    }
    return Verdict.refuse(refusal(operation));
  }

  /** Returns what a call beyond the documented flow limit is refused with. */
  public static Refusal refusal(Operation operation) {
    return new Refusal(
        "gateway.throttle.flow-limit",
        Map.of(
            "dimension",
            "user",
            "limit",
            String.valueOf(operation.throttle().requests()),
            "seconds",
            String.valueOf(operation.throttle().seconds())));
  }

  private int requestsInWindow(Exchange exchange, Operation operation) {
    if (windows.size() > MAX_WINDOWS) {
      windows.clear();
    }
    long number = exchange.request().wall().getEpochSecond() / operation.throttle().seconds();
    String key =
        exchange.knownWorld().id()
            + "/"
            + exchange.knownCaller().customerId()
            + "/"
            + operation.id();
    return windows
        .merge(
            key,
            new Window(number, 1),
            (before, one) ->
                before.number() == number ? new Window(number, before.requests() + 1) : one)
        .requests();
  }
}
