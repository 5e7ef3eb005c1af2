// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Operation;
import java.util.List;

/**
 * What came of verifying one operation.
 *
 * @param operation the operation
 * @param outcome what came of it
 * @param note why, such as the code of a refusal; empty if there is nothing to say
 * @param requests how many requests were answered
 * @param differences the differences, in the order in which they were found
 */
public record OperationResult(
    Operation operation, Outcome outcome, String note, int requests, List<Difference> differences) {

  /** Copies the differences. */
  public OperationResult {
    differences = List.copyOf(differences);
  }

  static OperationResult without(Operation operation, Outcome outcome, String note) {
    return new OperationResult(operation, outcome, note, 0, List.of());
  }
}
