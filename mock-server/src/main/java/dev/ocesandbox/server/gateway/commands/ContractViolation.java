// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.check.Problem;

/** Thrown for an answer that violates its contract, which is a bug of the sandbox. */
public final class ContractViolation extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception for a problem in the answer of an operation. */
  public ContractViolation(String operation, Problem problem) {
    super("The answer of " + operation + " breaks its contract: " + problem);
  }
}
