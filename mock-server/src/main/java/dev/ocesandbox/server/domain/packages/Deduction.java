// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.Amount;
import java.time.Instant;
import java.util.Comparator;

/**
 * Usage that was taken from a package.
 *
 * @param number how many the customer had before
 * @param customerId whose
 * @param at when it was taken, UTC
 * @param packageId the package
 * @param itemId its item
 * @param measureId unit of the amounts, that of the item
 * @param available what was left before
 * @param remaining what was left after
 * @param resourceId what was used; empty when nobody said
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
    Amount available,
    Amount remaining,
    String resourceId,
    Instant begin,
    Instant end) {

  static final Comparator<Deduction> OLDEST_FIRST =
      Comparator.comparing(Deduction::at).thenComparing(Deduction::number);

  /** Returns what was taken. */
  public Amount used() {
    return available.minus(remaining);
  }
}
