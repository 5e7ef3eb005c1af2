// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.money.Quantity;
import java.util.List;

/**
 * How far packages cover usage.
 *
 * @param covered what they cover, in the unit of the usage
 * @param left what is left to be charged, in the unit of the usage
 * @param deductions the deductions from packages, in order
 */
public record Coverage(Quantity covered, Quantity left, List<Deduction> deductions) {

  /** Creates a coverage with a copy of the deductions. */
  public Coverage {
    deductions = List.copyOf(deductions);
  }
}
