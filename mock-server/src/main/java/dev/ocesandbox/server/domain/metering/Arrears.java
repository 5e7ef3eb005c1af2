// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arrears of a payer: there from the settlement that left debt until all debt is cleared.
 *
 * @param payerId who owes
 * @param since when they began, UTC
 * @param stage what they do to the resources
 * @param until when the stage ends, UTC; null for the last one
 */
record Arrears(String payerId, Instant since, Stage stage, @Nullable Instant until) {

  /** What arrears do to resources that are billed by use. */
  enum Stage {
    /** They can be used and are metered. */
    GRACE,
    /** They cannot be used and are not metered. */
    FROZEN,
    /** They are gone. */
    RELEASED
  }

  Arrears {
    if ((stage == Stage.RELEASED) != (until == null)) {
      throw new IllegalArgumentException("all stages but the last one end");
    }
  }

  /** Returns the item of the agenda at the end of the stage; empty for the last one. */
  Optional<Due> due() {
    return Optional.ofNullable(until).map(end -> new Due(end, ArrearsRule.TYPE, payerId));
  }

  Arrears in(Stage next, @Nullable Instant end) {
    return new Arrears(payerId, since, next, end);
  }
}
