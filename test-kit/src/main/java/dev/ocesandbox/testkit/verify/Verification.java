// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Verifies the requests of one operation.
 *
 * <p>Conditions before the count select the requests to count. Conditions after it must hold for
 * every counted request:
 *
 * <pre>{@code
 * sandbox.verify(PAY_ORDERS).by("acme").calledTimes(1).withField("order_id", id).answered(204);
 * }</pre>
 *
 * <p>The count methods throw an {@code AssertionError} that shows the closest requests. A
 * verification without a count checks nothing, so a test that leaves one unfinished fails.
 * Immutable.
 */
public final class Verification extends CallConditions<Verification> {

  private final CallLog log;
  private final String operation;
  private final List<Condition> conditions;
  private final VerificationLog verifications;

  Verification(
      CallLog log, String operation, List<Condition> conditions, VerificationLog verifications) {
    super(log.world());
    this.log = log;
    this.operation = operation;
    this.conditions = List.copyOf(conditions);
    this.verifications = verifications;
    verifications.begin(this);
  }

  @Override
  void abandon() {
    verifications.end(this);
  }

  @Override
  Verification with(Condition condition) {
    verifications.end(this);
    List<Condition> all = new ArrayList<>(conditions);
    all.add(condition);
    return new Verification(log, operation, all, verifications);
  }

  /** Verifies that there was at least one call. */
  public Calls called() {
    return verifyCount("at least 1 call", count -> count >= 1);
  }

  /** Verifies that there were exactly {@code number} calls. */
  public Calls calledTimes(int number) {
    return verifyCount(TextFormat.count(number, "call"), count -> count == number);
  }

  /** Verifies that there were at least {@code number} calls. */
  public Calls atLeast(int number) {
    return verifyCount("at least " + TextFormat.count(number, "call"), count -> count >= number);
  }

  /** Verifies that there were at most {@code number} calls. */
  public Calls atMost(int number) {
    return verifyCount("at most " + TextFormat.count(number, "call"), count -> count <= number);
  }

  /** Verifies that there were no calls. */
  public void neverCalled() {
    verifyCount("no calls", count -> count == 0);
  }

  private Calls verifyCount(String description, IntPredicate expected) {
    verifications.end(this);
    List<LoggedCall> all = log.all();
    List<LoggedCall> matching =
        all.stream()
            .filter(call -> call.operation().equals(operation))
            .filter(call -> call.differences(conditions).isEmpty())
            .toList();
    if (!expected.test(matching.size())) {
      throw CallFailure.wrongCount(
          log, new ExpectedCalls(description, operation, conditions), matching, all);
    }
    verifications.count(matching);
    return new Calls(log, verifications, operation, matching, conditions);
  }

  @Override
  public String toString() {
    return String.join(" ", new ExpectedCalls("calls", operation, conditions).lines());
  }
}
