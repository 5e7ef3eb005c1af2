// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the views of an account show of a month.
 *
 * @param large whether there are so many records that only sums were counted: records by use and by
 *     resource by month, neither transactions nor the breakdown
 * @param transactions fee-records
 * @param usage single res-fee-records
 * @param resources single res-records
 * @param sum rows of the monthly sum
 * @param totals totals of the monthly sum
 * @param usageSums res-fee-records by month and by day
 * @param resourceSums res-records by month and by day
 * @param breakdown breakdown of the month; null if it is refused
 * @param costs original costs; null if they are refused
 */
record AccountViews(
    boolean large,
    Counted transactions,
    Counted usage,
    Counted resources,
    Counted sum,
    Counted totals,
    List<Counted> usageSums,
    List<Counted> resourceSums,
    @Nullable Counted breakdown,
    @Nullable Counted costs) {

  AccountViews {
    usageSums = List.copyOf(usageSums);
    resourceSums = List.copyOf(resourceSums);
  }
}
