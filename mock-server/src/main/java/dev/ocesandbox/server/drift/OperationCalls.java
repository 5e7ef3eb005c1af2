// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests of one operation, and what came of them. Not thread-safe. */
final class OperationCalls {

  /** The service refused because of missing rights. */
  private static final Set<String> NOT_PERMITTED =
      Set.of("CBC.0151", "CBC.0155", "CBC.0150", "CBC.0156", "APIGW.0302", "APIGW.0802");

  private static final Set<String> REQUEST_REFUSED = Set.of("CBC.0100", "CBC.0101");

  private final Operation operation;
  private final AnswerJudge judge;
  private final SentLog log;
  private final Set<String> seen = new LinkedHashSet<>();
  private final List<Difference> differences = new ArrayList<>();
  private @Nullable Outcome outcome;
  private String note = "";
  private int requests;
  private @Nullable CapturedAnswer last;

  OperationCalls(Operation operation, AnswerJudge judge, SentLog log) {
    this.operation = operation;
    this.judge = judge;
    this.log = log;
  }

  /** Sends a request and returns whether another one makes sense. */
  boolean add(PlannedRequest request, Caller caller) throws InterruptedException {
    last = null;
    CapturedAnswer answer;
    try {
      answer = caller.call(request);
    } catch (NoAnswer e) {
      note(Outcome.NO_ANSWER, e.reason());
      if (e.isConnected()) {
        keep(
            List.of(
                Difference.of(
                    AnswerJudge.subject(operation),
                    "no-answer",
                    "",
                    "must be complete in time and size",
                    e.reason())));
      }
      return false;
    }
    requests++;
    return isJudged(answer);
  }

  private boolean isJudged(CapturedAnswer answer) {
    String code = ErrorJudge.codeIn(answer.body());
    if (code.equals(NotBuilt.CODE) || code.equals("APIGW.0101") || Caller.isBusy(answer)) {
      note(
          code.equals(NotBuilt.CODE)
              ? Outcome.NOT_BUILT
              : Caller.isBusy(answer) ? Outcome.THROTTLED : Outcome.NOT_SERVED,
          answer.status() + " " + code);
      return false;
    }
    if (answer.status() == 401 || (answer.status() == 403 && NOT_PERMITTED.contains(code))) {
      note(Outcome.NOT_PERMITTED, answer.status() + " " + code);
      return false;
    }
    last = answer;
    List<Difference> found = new ArrayList<>(judge.judge(operation, answer));
    found.addAll(ofRefusal(answer, code));
    log.found(found, answer.body());
    keep(found);
    note(answer.isError() ? Outcome.REFUSED : Outcome.VERIFIED, code);
    return true;
  }

  /** A documented request may be refused for its state, but not for its form. */
  private List<Difference> ofRefusal(CapturedAnswer answer, String code) {
    boolean failed = answer.status() >= 500;
    boolean refused = answer.status() == 400 && REQUEST_REFUSED.contains(code);
    return failed || refused
        ? List.of(
            Difference.of(
                AnswerJudge.subject(operation),
                failed ? "server-error" : "request-refused",
                "status",
                "must accept a documented request",
                (answer.status() + " " + code).strip()))
        : List.of();
  }

  /** Sends a request of a second page, which has one row at most. */
  void addSecondPage(PlannedRequest request, Caller caller) throws InterruptedException {
    CapturedAnswer first = last;
    add(request, caller);
    Operation.Paging paging = operation.paging();
    CapturedAnswer answer = last;
    if (paging != null && answer != null && answer.body() != null && !paging.isByMarker()) {
      int rows = answer.body().path(paging.rows()).size();
      if (rows > 1) {
        keep(
            List.of(
                Difference.of(
                    AnswerJudge.subject(operation),
                    "paging",
                    paging.rows(),
                    "must have one row with limit 1",
                    rows + " rows")));
      }
    }
    last = first;
  }

  /** The same difference in several answers is one. */
  private void keep(List<Difference> found) {
    for (Difference difference : found) {
      if (seen.add(difference.kind() + " " + difference.path())) {
        differences.add(difference);
      }
    }
  }

  private void note(Outcome one, String why) {
    if (outcome == null || one == Outcome.VERIFIED) {
      outcome = one;
      note = why;
    }
  }

  /** Returns whether the only request so far succeeded. */
  boolean isFirstSuccess() {
    return requests == 1 && outcome == Outcome.VERIFIED;
  }

  boolean isRefused() {
    return outcome == Outcome.REFUSED;
  }

  /** Returns the last answer that was judged. */
  Optional<CapturedAnswer> last() {
    return Optional.ofNullable(last);
  }

  OperationResult result() {
    return new OperationResult(
        operation, outcome == null ? Outcome.NOT_SENT : outcome, note, requests, differences);
  }
}
