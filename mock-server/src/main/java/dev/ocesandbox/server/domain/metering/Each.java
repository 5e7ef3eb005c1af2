// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every period of a run.
 *
 * @param size size of the resource; null for products without sizes
 * @param used how much was used; time in seconds
 * @param covered how much of it resource packages covered
 * @param unitPrice list price of a unit; null where no one price applies
 * @param official list price of what was not covered
 * @param discount what the discount takes off
 * @param due amount due: the rest, cut to whole cents
 * @param discountId id of the discount; null for none
 */
public record Each(
    @Nullable Integer size,
    Quantity used,
    Quantity covered,
    @Nullable Rating unitPrice,
    FineAmount official,
    FineAmount discount,
    Money due,
    @Nullable String discountId) {

  /** Creates amounts; throws an IllegalArgumentException if they contradict each other. */
  public Each {
    boolean agrees =
        covered.compareTo(used) <= 0
            && !discount.isNegative()
            && discount.compareTo(official) <= 0
            && official.minus(discount).cut().equals(due);
    if (!agrees) {
      throw new IllegalArgumentException(
          "%s - %s is not %s of %s used and %s covered"
              .formatted(official, discount, due, used, covered));
    }
  }

  /** Returns what was cut off to whole cents. */
  public FineAmount truncated() {
    return official.minus(discount).minus(due);
  }
}
