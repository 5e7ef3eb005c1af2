// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.List;

/** Requests that were counted: what is said of them must hold for each. Immutable. */
public final class Calls extends CallConditions<Calls> {

  private final CallLog log;
  private final String operation;
  private final List<LoggedCall> calls;
  private final List<Condition> conditions;

  Calls(CallLog log, String operation, List<LoggedCall> calls, List<Condition> conditions) {
    super(log.world());
    this.log = log;
    this.operation = operation;
    this.calls = List.copyOf(calls);
    this.conditions = List.copyOf(conditions);
  }

  @Override
  Calls with(Condition condition) {
    List<LoggedCall> others =
        calls.stream().filter(call -> !call.against(List.of(condition)).isEmpty()).toList();
    if (!others.isEmpty()) {
      String each = calls.size() == 1 ? "the call" : "each of the " + calls.size() + " calls";
      List<Condition> more = new ArrayList<>(conditions);
      more.add(condition);
      throw CallFailure.otherwise(
          log, new Wanted(each, operation, more), List.of(condition), others, calls.size());
    }
    return this;
  }

  /** Returns the ids of the requests, oldest first, to be explained. */
  public List<String> requestIds() {
    return calls.stream().map(LoggedCall::requestId).toList();
  }
}
