// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What the 95th percentile makes of a month.
 *
 * @param samples how many samples count; with the enhanced one, how many the time of the resource
 *     has
 * @param bandwidth the bandwidth that is billed, Mbps
 * @param guaranteed guaranteed bandwidth of the month, Mbps; null unless it is the enhanced one
 */
public record PeakFigures(long samples, Quantity bandwidth, @Nullable Quantity guaranteed) {

  private static final int DECIMALS = 20;

  /** Returns the number of days that count: samples divided by 288, cut after 20 decimals. */
  public Quantity actualDays() {
    return Quantity.of(samples).cut(Samples.A_DAY, DECIMALS);
  }

  /** Returns the peak bandwidth of the month, Mbps; null unless it is the enhanced one. */
  public @Nullable Quantity peak() {
    return guaranteed == null ? null : bandwidth;
  }
}
