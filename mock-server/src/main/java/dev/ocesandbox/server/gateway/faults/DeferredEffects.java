// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.faults;

import dev.ocesandbox.server.gateway.exchange.ConnectionFault;
import dev.ocesandbox.server.gateway.exchange.FaultOutcome;
import dev.ocesandbox.server.gateway.worlds.FaultEffect;

/** Records effects that apply when the request is handled or its answer is sent. */
final class DeferredEffects {

  private DeferredEffects() {}

  static FaultOutcome of(FaultEffect effect, FaultOutcome before) {
    if (effect instanceof FaultEffect.CutBody cut) {
      return before.withConnectionFault(ConnectionFault.cut(cut.bytes()));
    }
    if (effect instanceof FaultEffect.LoseAnswer) {
      return before.withConnectionFault(ConnectionFault.RESET);
    }
    if (effect instanceof FaultEffect.StuckOrder) {
      return before.withHeldOrders();
    }
    if (effect instanceof FaultEffect.StaleRead stale) {
      return before.withStaleWorld(stale.earlier());
    }
    return effect instanceof FaultEffect.FailHalf half
        ? before.withFailedHalf(half.code())
        : before;
  }
}
