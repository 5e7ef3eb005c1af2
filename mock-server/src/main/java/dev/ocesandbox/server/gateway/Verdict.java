// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.server.world.Refusal;
import org.jspecify.annotations.Nullable;

/** What a stage says: go on, or stop with an outcome. */
public sealed interface Verdict {

  /** Go on with what is known now. */
  record Continue(Exchange exchange) implements Verdict {}

  /**
   * Stop.
   *
   * @param outcome how it ends
   * @param learnt what the stage has found out before; null when nothing
   */
  record Stop(Outcome outcome, @Nullable Exchange learnt) implements Verdict {

    /** Stop without having learnt anything. */
    public Stop(Outcome outcome) {
      this(outcome, null);
    }

    Exchange after(Exchange before) {
      return learnt == null ? before : learnt;
    }
  }

  /** Go on. */
  static Verdict goOn(Exchange exchange) {
    return new Continue(exchange);
  }

  /** Stop with a refusal. */
  static Verdict refuse(Refusal refusal) {
    return new Stop(Outcome.denied(refusal));
  }

  /** Stop with a refusal, and with what the stage has learnt. */
  static Verdict refuse(Refusal refusal, Exchange learnt) {
    return new Stop(Outcome.denied(refusal), learnt);
  }

  /** Stop with a refusal whose text has no placeholders. */
  static Verdict refuse(String rule) {
    return new Stop(Outcome.denied(rule));
  }
}
