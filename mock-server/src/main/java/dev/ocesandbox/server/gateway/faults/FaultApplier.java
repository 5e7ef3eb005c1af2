// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.faults;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.exchange.ConnectionFault;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.gateway.limits.ThrottleStage;
import dev.ocesandbox.server.gateway.worlds.FaultEffect;
import dev.ocesandbox.server.gateway.worlds.FaultPlan;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Applies a triggered fault to a request. */
final class FaultApplier {

  /** Internal operation that spends cash, defined in {@code AccountsControl}. */
  private static final String SPEND = "SpendFirst";

  /** A delay holds a thread; the rest of them answer other requests. */
  private static final int DELAYS = Contracts.value("gateway.room.delays", "delays").asInt();

  private final Semaphore delays = new Semaphore(DELAYS);
  private final CommandTable table;

  FaultApplier(CommandTable table) {
    this.table = table;
  }

  /** Returns whether the request proceeds, and with which changes. */
  Verdict apply(FaultPlan plan, Exchange exchange) {
    FaultEffect effect = plan.effect();
    if (effect instanceof FaultEffect.Refuse error) {
      return Verdict.refuse(refusal(plan.rule(), error), exchange);
    }
    if (effect instanceof FaultEffect.Throttle) {
      return Verdict.refuse(ThrottleStage.refusal(exchange.routedOperation()), exchange);
    }
    if (effect instanceof FaultEffect.Reset) {
      return new Verdict.Stop(
          Outcome.denied(plan.rule()),
          exchange.withFaults(exchange.faults().withConnectionFault(ConnectionFault.RESET)));
    }
    if (effect instanceof FaultEffect.Delay delay) {
      return waited(exchange, delay.by());
    }
    if (effect instanceof FaultEffect.SpendFirst spend) {
      spend(exchange, spend);
    }
    return Verdict.proceed(exchange.withFaults(DeferredEffects.of(effect, exchange.faults())));
  }

  private static Refusal refusal(String rule, FaultEffect.Refuse error) {
    return error.status() == null
        ? new Refusal(rule, Map.of("code", error.code()))
        : new Refusal(rule, Map.of("code", error.code(), "status", error.status().toString()));
  }

  /** Waits on the thread of the request. Stopping the sandbox interrupts it. */
  private Verdict waited(Exchange exchange, Duration by) {
    if (!delays.tryAcquire()) {
      return Verdict.refuse(Refusal.by("gateway.room.delays"), exchange);
    }
    try {
      Thread.sleep(by.toMillis());
      return Verdict.proceed(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Verdict.refuse("gateway.request.while-running");
    } finally {
      delays.release();
    }
  }

  /** Spends cash in a separate command, which is kept if the request is refused. */
  private void spend(Exchange exchange, FaultEffect.SpendFirst spend) {
    String payer = spend.payer() == null ? exchange.knownCaller().customerId() : spend.payer();
    var input = Json.object();
    input.putObject("body").put("customer_id", payer).put("amount", spend.amount().toString());
    exchange
        .knownWorld()
        .store()
        .apply(
            exchange.request().wall(),
            new Command(SPEND, Command.STAFF, Instant.EPOCH, input),
            table);
  }
}
