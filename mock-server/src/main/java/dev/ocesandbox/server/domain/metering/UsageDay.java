// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;

/**
 * What was deducted from a payer since its last event usage-settled.
 *
 * @param payerId who paid or owes
 * @param deductions number of deductions
 * @param amount what was due, yuan
 * @param at when the event is due, UTC
 */
record UsageDay(String payerId, long deductions, Money amount, Instant at) {

  /** More than any account has; one more never overflows. */
  private static final long MOST = 1_000_000_000_000L;

  UsageDay {
    if (deductions < 1 || deductions > MOST || amount.isNegative()) {
      throw new IllegalArgumentException(
          "cannot have %d deductions of %s".formatted(deductions, amount));
    }
  }

  /** Returns the day with more deductions. */
  UsageDay plus(long count, Money due) {
    return new UsageDay(payerId, Math.addExact(deductions, count), amount.plus(due), at);
  }

  Due due() {
    return new Due(at, UsageDayRule.TYPE, payerId);
  }
}
