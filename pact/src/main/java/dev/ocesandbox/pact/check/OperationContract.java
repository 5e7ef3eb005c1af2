// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.StrictCheck;

/**
 * What the contracts say about an operation.
 *
 * @param operation the operation
 * @param strict its parameters and bodies
 * @param errors the errors that it can answer with
 */
record OperationContract(Operation operation, StrictCheck strict, PossibleErrors errors) {

  String id() {
    return operation.id();
  }
}
