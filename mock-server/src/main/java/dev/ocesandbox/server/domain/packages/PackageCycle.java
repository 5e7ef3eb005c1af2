// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.money.Quantity;
import java.time.LocalDate;
import java.util.List;

/**
 * A cycle of a package, or the whole term of one without cycles, and what was deducted in it.
 *
 * @param lastDay last day, GMT+8
 * @param items number of usage types that the package covers
 * @param uses what was deducted
 */
public record PackageCycle(LocalDate lastDay, int items, List<Use> uses) {

  /** Creates a cycle with a copy of what was deducted. */
  public PackageCycle {
    uses = List.copyOf(uses);
  }

  /**
   * What was deducted at once.
   *
   * @param day day of the deduction, GMT+8; the last day of the cycle if it was later
   * @param used how much
   * @param quota the quota that it was taken from, in the same unit; above zero
   */
  public record Use(LocalDate day, Quantity used, Quantity quota) {}
}
