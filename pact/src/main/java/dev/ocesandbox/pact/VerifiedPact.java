// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import dev.ocesandbox.testkit.pact.verify.InteractionResult;
import dev.ocesandbox.testkit.pact.verify.InteractionResult.Outcome;
import java.util.List;

/**
 * A pact and the results of its interactions.
 *
 * @param source the pact
 * @param results one for each interaction that was verified
 */
record VerifiedPact(SourcePact source, List<InteractionResult> results) {

  /** Returns whether every interaction is right, pending ones included. */
  boolean isRight() {
    return results.stream().noneMatch(result -> result.outcome() == Outcome.FAILED);
  }
}
