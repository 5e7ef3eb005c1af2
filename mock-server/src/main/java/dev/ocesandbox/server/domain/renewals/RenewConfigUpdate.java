// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.resources.RenewConfig;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import java.time.Instant;

/**
 * Sets the day on which automatic renewals are charged, and the one on which renewed terms end
 * (api_order_00031).
 */
final class RenewConfigUpdate {

  private RenewConfigUpdate() {}

  /** Sets how many days before the end of a term automatic renewals begin, 2 to 7. */
  static World deductionDays(World world, String customerId, int days, Instant now) {
    RenewConfig before = Resources.config(world, customerId);
    World set =
        Resources.configure(world, new RenewConfig(customerId, days, before.expireDay()))
            .applied("renewals.config.for-all-resources")
            .applied("renewals.config.deduction-day")
            .applied("renewals.config.replaces-at-once")
            .applied("renewals.config.passed-day");
    return Resources.planAttempts(set, customerId, now);
  }

  /** Sets the day of the month on which renewed terms end, 1 to 28, or -1 for the last one. */
  static World expireDay(World world, String customerId, int day) {
    RenewConfig before = Resources.config(world, customerId);
    return Resources.configure(world, new RenewConfig(customerId, before.deductionDays(), day))
        .applied("renewals.config.for-all-resources")
        .applied("renewals.config.expiry-day")
        .applied("renewals.config.no-change-of-terms");
  }
}
