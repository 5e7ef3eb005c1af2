// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import java.util.List;

/**
 * Handling fee of terms of at least so many months.
 *
 * @param months from which length of a term on
 * @param percents of what was paid, by the year of use, the first year first; the last one holds on
 */
public record FeeRow(int months, List<Integer> percents) {

  /** Copies the percents. */
  public FeeRow {
    percents = List.copyOf(percents);
  }
}
