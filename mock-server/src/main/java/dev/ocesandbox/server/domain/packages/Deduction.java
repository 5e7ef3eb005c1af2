// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.money.Quantity;
import java.time.Instant;
import java.util.Comparator;

/**
 * Usage that was taken from a package.
 *
 * @param number number of deductions that the customer had before
 * @param customerId owner of the package
 * @param at when it was deducted, UTC
 * @param packageId id of the package
 * @param itemId id of its item
 * @param measureId unit of the amounts
 * @param available quota left before
 * @param remaining quota left after
 * @param resourceId the resource that was used; empty if it was not reported
 * @param begin when the use began, UTC
 * @param end when the use ended, UTC
 */
public record Deduction(
    int number,
    String customerId,
    Instant at,
    String packageId,
    String itemId,
    int measureId,
    Quantity available,
    Quantity remaining,
    String resourceId,
    Instant begin,
    Instant end) {

  static final Comparator<Deduction> OLDEST_FIRST =
      Comparator.comparing(Deduction::at).thenComparing(Deduction::number);

  /** Returns how much was deducted. */
  public Quantity used() {
    return available.minus(remaining);
  }
}
