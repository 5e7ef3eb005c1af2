// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.money.ExactAmount;

/**
 * The pay-per-use price of a product.
 *
 * @param usageFactor what is metered, such as Duration or upflow
 * @param measureId the unit that the price is for, such as 4 for an hour
 * @param settlement how often use is settled
 * @param quotesOnly whether only quotes know the factor, and resources are not charged by it
 * @param tariff yuan for one unit of usage; for usage by the 95th percentile, for a month of it
 */
record UsagePrice(
    String usageFactor, int measureId, Settlement settlement, boolean quotesOnly, Tariff tariff) {

  /** Returns whether use is the 95th percentile of a month (ListResourceUsageSummary). */
  boolean isPercentile() {
    return PercentileTypes.has(usageFactor);
  }

  /** Returns the price of one unit of usage. Products without sizes have size 1. */
  ExactAmount of(int size) {
    // The size of a bandwidth limits it; what is paid for is what was used of it.
    return tariff.of(isPercentile() ? 1 : size);
  }
}
