// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.contracts.check.Problem;

/**
 * A bug of ours: an answer does not fit its contract, so it is not given and nothing has happened.
 */
public final class BrokenContract extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Names the operation and what is wrong. */
  public BrokenContract(String operation, Problem problem) {
    super("The answer of " + operation + " breaks its contract: " + problem);
  }
}
