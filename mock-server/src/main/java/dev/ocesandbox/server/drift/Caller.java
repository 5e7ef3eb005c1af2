// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.time.Clock;
import java.time.Instant;

/** Sends the requests of a run at its pace, again where the target had no capacity. */
final class Caller {

  /** After so many requests without an answer in a row the target counts as dead. */
  private static final int MOST_FAILURES = 3;

  private final Target target;
  private final Pace pace;
  private final Clock clock;
  private final SentLog log;
  private int answers;
  private int unauthorized;
  private int failures;
  private String failure = "";

  Caller(Target target, Pace pace, Clock clock, SentLog log) {
    this.target = target;
    this.pace = pace;
    this.clock = clock;
    this.log = log;
  }

  /** Sends a request, up to three more times while the answer is 429 or 503. */
  CapturedAnswer call(PlannedRequest request) throws NoAnswer, InterruptedException {
    for (int tries = 0; ; tries++) {
      pace.before(request.operation());
      Instant at = clock.instant();
      CapturedAnswer answer = sent(request);
      if (!isBusy(answer) || tries == Pace.TRIES) {
        answers++;
        unauthorized += answer.status() == 401 ? 1 : 0;
        log.add(request, answer, at);
        return answer;
      }
      pace.beforeRetry(tries, answer.header("retry-after"), clock.instant());
    }
  }

  private CapturedAnswer sent(PlannedRequest request) throws NoAnswer, InterruptedException {
    try {
      CapturedAnswer answer = target.send(request);
      failures = 0;
      return answer;
    } catch (NoAnswer e) {
      failures++;
      failure = e.reason();
      if (answers == 0 && !e.isConnected()) {
        failures = MOST_FAILURES;
      }
      throw e;
    }
  }

  /** Returns whether the target had no capacity for a request. */
  static boolean isBusy(CapturedAnswer answer) {
    return answer.status() == 429 || answer.status() == 503;
  }

  int answers() {
    return answers;
  }

  int unauthorized() {
    return unauthorized;
  }

  boolean isDead() {
    return failures >= MOST_FAILURES;
  }

  /** Returns why the last request had no answer. */
  String failure() {
    return answers == 0 ? failure : "the target stopped answering: " + failure;
  }
}
