// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Tells a host of another service from an operation that has gone. Billing, tickets and identity
 * have hosts of their own: where none of a service's operations exists, it is not served; where
 * others do exist, a missing one is a difference.
 */
final class NotServed {

  private final Collection<OperationResult> all;

  NotServed(Collection<OperationResult> all) {
    this.all = all;
  }

  /** Returns the results with a difference for each operation that has gone. */
  List<OperationResult> results() {
    return all.stream().map(this::result).toList();
  }

  private OperationResult result(OperationResult result) {
    if (result.outcome() != Outcome.NOT_SERVED || !isServed(result.operation().family())) {
      return result;
    }
    Operation operation = result.operation();
    List<Difference> differences = new ArrayList<>(result.differences());
    differences.add(
        Difference.of(
            AnswerJudge.subject(operation), "unknown-path", "status", "must exist", result.note()));
    return new OperationResult(
        operation, result.outcome(), result.note(), result.requests(), differences);
  }

  private boolean isServed(ErrorFamily family) {
    return all.stream()
        .anyMatch(
            one ->
                one.operation().family() == family
                    && one.requests() > 0
                    && one.outcome() != Outcome.NOT_SERVED);
  }
}
