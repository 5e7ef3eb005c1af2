// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import java.util.List;

/**
 * What the verification of one interaction found.
 *
 * @param index position in the pact, from 0
 * @param consumer name of the consumer
 * @param description description of the interaction
 * @param states provider states in words, with their parameters
 * @param outcome what was found
 * @param pending whether the interaction or its pact is pending, so that a difference is no failure
 * @param problems what differs or why it was skipped, one sentence each; empty if it passed
 */
public record InteractionResult(
    int index,
    String consumer,
    String description,
    List<String> states,
    Outcome outcome,
    boolean pending,
    List<String> problems) {

  /** The outcome of a verification. */
  public enum Outcome {
    /** The answer of the sandbox is what the pact says. */
    PASSED,
    /** The answer differs, or there is none, or a provider state cannot be brought about. */
    FAILED,
    /** The interaction is a message, which the sandbox does not send. */
    SKIPPED
  }

  /** Creates a result with copies of the lists. */
  public InteractionResult {
    states = List.copyOf(states);
    problems = List.copyOf(problems);
  }

  /** Returns whether the verification fails because of it. */
  public boolean isFailure() {
    return outcome == Outcome.FAILED && !pending;
  }
}
