// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.faults;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.Breakage;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.gateway.limits.ThrottleStage;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a fault does to a request that it strikes. Thread-safe. */
public interface Effect {

  /** Lets the request go on, worse off, or ends it. */
  Verdict on(Exchange exchange);

  /** Answers with a documented error code, and with another status than its own where given. */
  static Effect error(String rule, String code, @Nullable Integer status) {
    Map<String, String> arguments =
        status == null ? Map.of("code", code) : Map.of("code", code, "status", "" + status);
    return exchange -> Verdict.refuse(new Refusal(rule, arguments), exchange);
  }

  /** Answers as the gateway does beyond the documented flow limit of the operation. */
  static Effect throttle() {
    return exchange -> {
      Operation operation = exchange.routedOperation();
      return Verdict.refuse(ThrottleStage.refusal(operation), exchange);
    };
  }

  /** Waits in real time, on the thread of the request; a sandbox that stops ends it. */
  static Effect delay(Duration by) {
    return exchange -> {
      try {
        Thread.sleep(by.toMillis());
        return Verdict.goOn(exchange);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Verdict.refuse("gateway.request.while-running");
      }
    };
  }

  /** Resets the connection before anything is done. */
  static Effect reset() {
    return exchange ->
        new Verdict.Stop(Outcome.denied("sandbox.fault.reset"), breaking(exchange, Breakage.RESET));
  }

  /** Breaks the connection once the request is done. */
  static Effect breakLater(Breakage how) {
    return exchange -> Verdict.goOn(breaking(exchange, how));
  }

  /** Keeps orders in processing. */
  static Effect stuckOrder() {
    return exchange -> Verdict.goOn(exchange.with(exchange.disturbance().sticking()));
  }

  /** Shows an earlier world to a read. */
  static Effect staleRead(World earlier) {
    return exchange -> Verdict.goOn(exchange.with(exchange.disturbance().showing(earlier)));
  }

  /** Refuses the second half of a batch. */
  static Effect failHalf(String code) {
    Refusal refusal = new Refusal("sandbox.fault.fail-half", Map.of("code", code));
    return exchange -> Verdict.goOn(exchange.with(exchange.disturbance().halving(refusal)));
  }

  private static Exchange breaking(Exchange exchange, Breakage how) {
    return exchange.with(exchange.disturbance().breaking(how));
  }
}
