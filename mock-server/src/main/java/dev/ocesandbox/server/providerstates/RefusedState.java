// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.Map;

/** Thrown for a state that cannot be set. */
final class RefusedState extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedState(Refusal refusal) {
    super(refusal.rule(), null, false, false);
    this.refusal = refusal;
  }

  /** Returns an exception for a value of a state. */
  static RefusedState value(String state, String parameter, Bilingual reason) {
    Map<String, String> arguments = new HashMap<>(reason.as("reason"));
    arguments.put("state", StateText.shown(state));
    arguments.put("parameter", parameter);
    return new RefusedState(new Refusal("control.state-values", arguments));
  }

  Refusal refusal() {
    return refusal;
  }
}
