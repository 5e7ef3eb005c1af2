// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a resource has used of a factor in a period.
 *
 * @param factor what was used
 * @param period when
 * @param size size of the resource; null for products without sizes
 * @param used how much; time in seconds
 * @param share for which part of the time of the price; all of it unless it is a bandwidth by the
 *     95th percentile
 */
record Use(UsageFactor factor, Period period, @Nullable Integer size, Quantity used, Share share) {

  /**
   * A part of the time that a price is for.
   *
   * @param parts how many parts
   * @param whole parts of the whole
   */
  record Share(long parts, long whole) {
    static final Share ALL = new Share(1, 1);
  }

  /** Creates use whose price is not for a certain time, or for its time. */
  Use(UsageFactor factor, Period period, @Nullable Integer size, Quantity used) {
    this(factor, period, size, used, Share.ALL);
  }

  /** Returns the unit of what was used. */
  int measureId() {
    return factor.usedIn();
  }

  /** Returns the use of a shorter time, for use by the clock. */
  Use inTime(Period part) {
    return new Use(factor, part, size, Quantity.of(part.seconds()), share);
  }

  /** Returns the list price of some of what was used. */
  ExactAmount price(Quantity some) {
    return factor.price(size, some, measureId()).times(share.parts).dividedBy(share.whole);
  }
}
