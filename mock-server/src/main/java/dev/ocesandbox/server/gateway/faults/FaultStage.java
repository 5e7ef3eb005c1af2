// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.faults;

import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.FaultOutcome;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.gateway.worlds.Fault;
import java.util.List;

/**
 * Applies the planned faults of a world to each request, in the order planned, until one of them
 * ends the request. Requests without a caller, such as control requests, are not affected.
 */
public final class FaultStage implements Stage {

  private final FaultApplier applier;

  /** Creates a stage that runs the commands of faults with {@code table}. */
  public FaultStage(CommandTable table) {
    this.applier = new FaultApplier(table);
  }

  @Override
  public Verdict apply(Exchange exchange) {
    List<Fault> faults = exchange.knownWorld().faults().all();
    if (faults.isEmpty() || exchange.knownCaller().equals(Caller.NOBODY)) {
      return Verdict.proceed(exchange);
    }
    Exchange affected = exchange;
    String operation = exchange.routedOperation().id();
    for (Fault fault : faults) {
      if (fault.plan().matches(operation, exchange.knownCaller().customerId())
          && fault.triggers()) {
        Verdict verdict = applier.apply(fault.plan(), withTriggered(affected, fault));
        if (!(verdict instanceof Verdict.Continue next)) {
          return verdict;
        }
        affected = next.exchange();
      }
    }
    return Verdict.proceed(affected);
  }

  private static Exchange withTriggered(Exchange exchange, Fault fault) {
    String rule = fault.plan().rule();
    var triggered = new FaultOutcome.Triggered(fault.id(), fault.plan().kind(), rule);
    return exchange.withAppliedRule(rule).withFaults(exchange.faults().withTriggered(triggered));
  }
}
