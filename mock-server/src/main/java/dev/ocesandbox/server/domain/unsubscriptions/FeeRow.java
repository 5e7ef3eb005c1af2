// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import java.util.List;

/**
 * The handling fees of terms of a minimum length.
 *
 * @param months minimum length in months
 * @param percents percent of what was paid for each year of use, the first year first; the last one
 *     also applies to later years
 */
public record FeeRow(int months, List<Integer> percents) {

  /** Creates a row with a copy of the percents. */
  public FeeRow {
    percents = List.copyOf(percents);
  }

  /** Returns the rule that says what the fee is. */
  String rule() {
    return switch (months) {
      case 12 -> "unsubscriptions.fee.one-year";
      case 24 -> "unsubscriptions.fee.two-years";
      case 36 -> "unsubscriptions.fee.three-years";
      case 48 -> "unsubscriptions.fee.four-years";
      case 60 -> "unsubscriptions.fee.five-years";
      default -> "unsubscriptions.fee.months";
    };
  }
}
