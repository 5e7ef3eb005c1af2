// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.Answer;

/** Checks every answer before it is given, and for writes before anything is published. */
public final class AnswerCheck {

  private final Contracts contracts;

  /** Takes the contracts. */
  public AnswerCheck(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Throws {@link BrokenContract} when the answer is not one that the contract allows. */
  public void check(String operation, Answer answer) {
    if (answer.stream() == null && answer.refusal() == null) {
      contracts
          .check(operation)
          .answerProblem(answer.status(), answer.body())
          .ifPresent(
              problem -> {
                throw new BrokenContract(operation, problem);
              });
    }
  }
}
