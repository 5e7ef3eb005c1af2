// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import java.util.Locale;

/**
 * What a stub did to the answer to a request.
 *
 * @param id id of the stub in its world
 * @param effect what it did
 * @param checked what the answer was checked against, as in the control API
 * @param reason why the answer was not changed; empty if it was
 */
public record StubUse(String id, Effect effect, String checked, String reason) {

  /** What a stub did. */
  public enum Effect {
    /** It answered instead of the handler. */
    ANSWERED,
    /** It changed the real answer. */
    CHANGED,
    /** It could not change the real answer. */
    MISSED;

    /** Returns its name in the control API. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the id of the rule that describes it. */
    public String rule() {
      return "sandbox.stub." + wire();
    }
  }

  /** Returns whether the stub made or changed the answer. */
  public boolean isHit() {
    return effect != Effect.MISSED;
  }
}
