// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.Amount;
import java.util.List;

/**
 * How far packages cover some usage.
 *
 * @param covered what they cover, in the unit of the usage
 * @param left what is left to be charged, in the unit of the usage
 * @param deductions from which packages, in that order
 */
public record Coverage(Amount covered, Amount left, List<Deduction> deductions) {

  /** Copies the deductions. */
  public Coverage {
    deductions = List.copyOf(deductions);
  }
}
