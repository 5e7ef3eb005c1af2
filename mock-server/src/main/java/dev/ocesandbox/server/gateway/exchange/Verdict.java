// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import dev.ocesandbox.server.world.Refusal;
import org.jspecify.annotations.Nullable;

/** The result of a stage: proceed, or stop with an outcome. */
public sealed interface Verdict {

  /**
   * Proceed to the next stage.
   *
   * @param exchange the exchange with the results of the stage
   */
  record Continue(Exchange exchange) implements Verdict {}

  /**
   * Stop.
   *
   * @param outcome the outcome of the exchange
   * @param exchange the exchange with the results of the stage; null if it is unchanged
   */
  record Stop(Outcome outcome, @Nullable Exchange exchange) implements Verdict {

    /** Creates a stop that leaves the exchange unchanged. */
    public Stop(Outcome outcome) {
      this(outcome, null);
    }

    /** Returns the exchange after the stage, which is {@code before} if it is unchanged. */
    public Exchange exchangeOr(Exchange before) {
      return exchange == null ? before : exchange;
    }
  }

  /** Proceeds with an exchange. */
  static Verdict proceed(Exchange exchange) {
    return new Continue(exchange);
  }

  /** Stops with a refusal. */
  static Verdict refuse(Refusal refusal) {
    return new Stop(Outcome.denied(refusal));
  }

  /** Stops with a refusal and the results of the stage. */
  static Verdict refuse(Refusal refusal, Exchange exchange) {
    return new Stop(Outcome.denied(refusal), exchange);
  }

  /** Stops with a refusal by a rule whose text has no placeholders. */
  static Verdict refuse(String rule) {
    return new Stop(Outcome.denied(rule));
  }
}
