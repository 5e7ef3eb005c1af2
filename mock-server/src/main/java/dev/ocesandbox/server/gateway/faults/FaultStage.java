// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.faults;

import dev.ocesandbox.server.gateway.Disturbance;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.gateway.auth.Caller;

/**
 * Asks the planned faults of a world about each request, in the order planned; one that ends it is
 * the last to be asked. Requests without a known caller, those of the control API among them, meet
 * none.
 */
public final class FaultStage implements Stage {

  @Override
  public Verdict apply(Exchange exchange) {
    if (exchange.knownCaller().equals(Caller.NOBODY)) {
      return Verdict.goOn(exchange);
    }
    Exchange struck = exchange;
    for (Fault fault : exchange.knownWorld().faults().all()) {
      if (fault.plan().means(exchange) && fault.strikes()) {
        Verdict verdict = fault.plan().effect().on(noted(struck, fault));
        if (!(verdict instanceof Verdict.Continue goOn)) {
          return verdict;
        }
        struck = goOn.exchange();
      }
    }
    return Verdict.goOn(struck);
  }

  private static Exchange noted(Exchange exchange, Fault fault) {
    Disturbance.Met met = new Disturbance.Met(fault.id(), fault.plan().kind());
    return exchange.applying(met.rule()).with(exchange.disturbance().by(met));
  }
}
