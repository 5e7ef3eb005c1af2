// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.exchange.Answer;

/** Checks answers against their contracts, those of writes before the world is published. */
public final class AnswerCheck {

  private final Contracts contracts;

  /** Creates a check against {@code contracts}. */
  public AnswerCheck(Contracts contracts) {
    this.contracts = contracts;
  }

  /**
   * Checks an answer. Streamed bodies and refusals are not checked.
   *
   * @throws ContractViolation if the answer violates the contract of the operation
   */
  public void check(String operation, Answer answer) {
    if (answer.stream() == null && answer.refusal() == null) {
      contracts
          .check(operation)
          .answerProblem(answer.status(), answer.body())
          .ifPresent(
              problem -> {
                throw new ContractViolation(operation, problem);
              });
    }
  }
}
