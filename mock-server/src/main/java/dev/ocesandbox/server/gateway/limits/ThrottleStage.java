// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.limits;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.world.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Enforces the documented flow limits if the world's settings enable them.
 *
 * <p>Inferred: fixed windows of real time, counted per customer and operation.
 */
public final class ThrottleStage implements Stage {

  private static final int MAX_WINDOWS = 20_000;

  private record Key(String worldId, String customerId, String operation) {}

  private record Window(long number, int requests) {}

  private final Map<Key, Window> windows = new ConcurrentHashMap<>();

  @Override
  public Verdict apply(Exchange exchange) {
    Operation operation = exchange.routedOperation();
    boolean limited =
        operation.family().isThrottled()
            && exchange
                .knownWorld()
                .store()
                .read(exchange.request().wall())
                .settings()
                .flowControl();
    if (!limited || requestsInWindow(exchange, operation) <= operation.throttle().requests()) {
      return Verdict.proceed(exchange);
    }
    return Verdict.refuse(refusal(operation));
  }

  /** Returns the refusal of a call beyond the flow limit of an operation. */
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
    Key key =
        new Key(exchange.knownWorld().id(), exchange.knownCaller().customerId(), operation.id());
    return windows
        .merge(
            key,
            new Window(number, 1),
            (before, one) ->
                before.number() == number ? new Window(number, before.requests() + 1) : one)
        .requests();
  }
}
