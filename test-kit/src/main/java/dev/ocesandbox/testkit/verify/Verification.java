// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Requests of one operation, which are to be counted.
 *
 * <p>What stands before the count says which ones are counted; what follows it must hold for each
 * of them:
 *
 * <pre>{@code
 * sandbox.verify(PAY_ORDERS).by("acme").calledTimes(1).withField("order_id", id).answered(204);
 * }</pre>
 *
 * <p>Without a count nothing is checked; a test that forgets it fails at its end. Immutable.
 */
public final class Verification extends CallConditions<Verification> {

  private final CallLog log;
  private final String operation;
  private final List<Condition> conditions;
  private final Uncounted uncounted;

  Verification(CallLog log, String operation, List<Condition> conditions, Uncounted uncounted) {
    super(log.world());
    this.log = log;
    this.operation = operation;
    this.conditions = List.copyOf(conditions);
    this.uncounted = uncounted;
    uncounted.note(this);
  }

  @Override
  Verification with(Condition condition) {
    uncounted.forget(this);
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new Verification(log, operation, more, uncounted);
  }

  /** There was at least one. */
  public Calls called() {
    return counted("at least 1 call", count -> count >= 1);
  }

  /** There were so many, neither more nor fewer. */
  public Calls calledTimes(int number) {
    return counted(Texts.count(number, "call"), count -> count == number);
  }

  /** There were so many, or more. */
  public Calls atLeast(int number) {
    return counted("at least " + Texts.count(number, "call"), count -> count >= number);
  }

  /** There was none. */
  public void neverCalled() {
    counted("no call", count -> count == 0);
  }

  private Calls counted(String wanted, IntPredicate enough) {
    uncounted.forget(this);
    List<LoggedCall> all = log.all();
    List<LoggedCall> matching =
        all.stream()
            .filter(call -> call.operation().equals(operation))
            .filter(call -> call.against(conditions).isEmpty())
            .toList();
    if (!enough.test(matching.size())) {
      throw CallFailure.counted(log, new Wanted(wanted, operation, conditions), matching, all);
    }
    return new Calls(log, operation, matching, conditions);
  }

  @Override
  public String toString() {
    return new Wanted("calls", operation, conditions).sentence();
  }
}
