// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Requests that were counted. Each further condition must hold for all of them, or else it throws
 * an {@code AssertionError}. Immutable.
 */
public final class Calls extends CallConditions<Calls> {

  private final CallLog log;
  private final VerificationLog verifications;
  private final String operation;
  private final List<LoggedCall> calls;
  private final List<Condition> conditions;

  Calls(
      CallLog log,
      VerificationLog verifications,
      String operation,
      List<LoggedCall> calls,
      List<Condition> conditions) {
    super(log.world());
    this.log = log;
    this.verifications = verifications;
    this.operation = operation;
    this.calls = List.copyOf(calls);
    this.conditions = List.copyOf(conditions);
  }

  @Override
  void abandon() {}

  @Override
  Calls with(Condition condition) {
    List<LoggedCall> offending =
        calls.stream().filter(call -> !call.differences(List.of(condition)).isEmpty()).toList();
    if (!offending.isEmpty()) {
      String count = calls.size() == 1 ? "the call" : "each of the " + calls.size() + " calls";
      List<Condition> all = new ArrayList<>(conditions);
      all.add(condition);
      throw CallFailure.conditionNotMet(
          log,
          new ExpectedCalls(count, operation, all),
          List.of(condition),
          offending,
          calls.size());
    }
    return this;
  }

  /** Returns the request ids, oldest first, for use with {@code GET /_sandbox/explain/{id}}. */
  public List<String> requestIds() {
    return calls.stream().map(LoggedCall::requestId).toList();
  }

  /** Returns the requests, oldest first. */
  public List<ReceivedRequest> requests() {
    return calls.stream().map(ReceivedRequest::of).toList();
  }

  /**
   * Verifies that the world received no requests besides these and those that earlier verifications
   * counted.
   */
  public void andNothingElse() {
    List<LoggedCall> others = verifications.uncounted(log.all());
    if (!others.isEmpty()) {
      throw CallFailure.unexpected(log, others);
    }
  }
}
