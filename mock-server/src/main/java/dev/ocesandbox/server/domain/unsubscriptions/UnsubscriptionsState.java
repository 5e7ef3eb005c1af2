// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import java.util.List;

/**
 * The five-day refunds that customers have used, and the handling fees of a world.
 *
 * @param counts five-day refunds by customer and year
 * @param fees handling fees by minimum length of a term; only those that replace standard ones
 */
record UnsubscriptionsState(
    SharedMap<String, FiveDayCount> counts, SharedMap<Integer, FeeRow> fees) {

  /**
   * The number of five-day refunds that a customer has used in a year.
   *
   * @param customerId the customer
   * @param year calendar year in GMT+8
   * @param used number
   */
  record FiveDayCount(String customerId, int year, int used) {}

  static final Slot<UnsubscriptionsState> SLOT =
      new Slot<>(
          "unsubscriptions",
          new UnsubscriptionsState(SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<UnsubscriptionsState, FiveDayCount>(
                      "five_day_counts",
                      FiveDayCount.class,
                      state -> Slot.byKey(state.counts()),
                      UnsubscriptionsState::with)
                  .checkedBy(() -> UnsubscriptionsCheck.COUNTS),
              new Slot.Section<UnsubscriptionsState, FeeRow>(
                      "fees",
                      FeeRow.class,
                      state -> Slot.byKey(state.fees()),
                      UnsubscriptionsState::with)
                  .checkedBy(() -> UnsubscriptionsCheck.FEES)));

  UnsubscriptionsState with(FiveDayCount count) {
    return new UnsubscriptionsState(
        counts.plus(key(count.customerId(), count.year()), count), fees);
  }

  UnsubscriptionsState with(FeeRow fee) {
    return new UnsubscriptionsState(counts, fees.plus(fee.months(), fee));
  }

  int used(String customerId, int year) {
    FiveDayCount count = counts.get(key(customerId, year));
    return count == null ? 0 : count.used();
  }

  /** Returns the fees of a world. Its own rows replace the standard ones of the same length. */
  FeeTable table() {
    SharedMap<Integer, FeeRow> rows = fees;
    for (FeeRow row : FeeTable.STANDARD) {
      rows = rows.containsKey(row.months()) ? rows : rows.plus(row.months(), row);
    }
    return new FeeTable(List.copyOf(rows.values()));
  }

  private static String key(String customerId, int year) {
    return customerId + " " + year;
  }
}
