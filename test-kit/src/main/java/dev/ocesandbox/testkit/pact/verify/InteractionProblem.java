// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import org.jspecify.annotations.Nullable;

/** Says in one sentence why an interaction cannot be verified. */
final class InteractionProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InteractionProblem(String message) {
    super(message);
  }

  InteractionProblem(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
