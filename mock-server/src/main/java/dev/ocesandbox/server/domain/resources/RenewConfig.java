// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import org.jspecify.annotations.Nullable;

/**
 * A customer's settings for renewals (api_order_00031).
 *
 * @param customerId the customer
 * @param deductionDays how many days before the end of a term automatic renewals begin, 2 to 7
 * @param expireDay day of the month on which renewed terms end, 1 to 28, or -1 for the last one;
 *     null if each resource keeps its own
 */
public record RenewConfig(String customerId, int deductionDays, @Nullable Integer expireDay) {

  /** Returns the default settings. */
  public static RenewConfig usual(String customerId) {
    return new RenewConfig(customerId, ResourcesLimits.DEDUCTION_DAYS, null);
  }
}
