// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.server.world.Refusal;

/** What a stage says: go on, or stop with an outcome. */
public sealed interface Verdict {

  /** Go on with what is known now. */
  record Continue(Exchange exchange) implements Verdict {}

  /** Stop. */
  record Stop(Outcome outcome) implements Verdict {}

  /** Go on. */
  static Verdict goOn(Exchange exchange) {
    return new Continue(exchange);
  }

  /** Stop with a refusal. */
  static Verdict refuse(Refusal refusal) {
    return new Stop(Outcome.denied(refusal));
  }

  /** Stop with a refusal whose text has no placeholders. */
  static Verdict refuse(String rule) {
    return new Stop(Outcome.denied(rule));
  }
}
