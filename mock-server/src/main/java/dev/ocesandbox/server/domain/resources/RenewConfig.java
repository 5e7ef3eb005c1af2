// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import org.jspecify.annotations.Nullable;

/**
 * How the resources of a customer are renewed (api_order_00031).
 *
 * @param customerId whose
 * @param deductionDays how many days before the end of a term automatic renewals begin, 2 to 7
 * @param expireDay day of the month on which renewed terms end, 1 to 28, or -1 for the last one;
 *     null when each keeps its own
 */
public record RenewConfig(String customerId, int deductionDays, @Nullable Integer expireDay) {

  private static final int USUAL_DAYS = 7;

  /** Returns what holds for a customer who has set nothing. */
  public static RenewConfig usual(String customerId) {
    return new RenewConfig(customerId, USUAL_DAYS, null);
  }
}
