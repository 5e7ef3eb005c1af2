// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import dev.ocesandbox.server.world.time.Cycle;
import java.util.List;

/** How much an account buys and uses from month to month. */
enum Profile {
  /** About the same each month. */
  STEADY,
  /** More each month. */
  GROWING,
  /** More in some months, every year the same. */
  SEASONAL;

  private static final int USUAL = 100;
  private static final int FIRST = 40;
  private static final int GROWTH = 120;

  /** January to December, in percent: sales in June and November. */
  private static final List<Integer> SEASONS =
      List.of(80, 50, 90, 100, 110, 160, 100, 90, 100, 110, 190, 140);

  /**
   * Returns how much is usual in a month, in percent of what is usual in all.
   *
   * @param index number of the month, from 0
   * @param months number of all months
   */
  int percent(Cycle month, int index, int months) {
    return switch (this) {
      case STEADY -> USUAL;
      case GROWING -> FIRST + GROWTH * index / Math.max(1, months - 1);
      case SEASONAL -> SEASONS.get(month.month().getMonthValue() - 1);
    };
  }
}
