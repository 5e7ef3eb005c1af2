// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Verifies the documented reads of the contracts at an endpoint. */
public final class Verification {

  /** What a verification tells while it runs. */
  public interface Progress {
    /** An operation is verified next; so many of so many are done. */
    void next(Operation operation, int done, int all);

    /** An operation is done. */
    void done(OperationResult result);

    /** These writes are sent next. */
    void writes(List<String> requests);
  }

  private static final int FIRST_ANSWERS = 3;

  private final Contracts contracts = Contracts.load();
  private final VerifyOptions options;
  private final Clock clock;
  private final Progress progress;
  private final SentLog log = new SentLog();
  private final KnownValues known = new KnownValues(contracts);
  private final RequestPlan plan;
  private final Caller caller;
  private final Map<String, OperationResult> results = new LinkedHashMap<>();
  private final Instant started;
  private String ended = "";
  private boolean unauthorized;

  private Verification(VerifyOptions options, Clock clock, Pace pace, Progress progress) {
    this.options = options;
    this.clock = clock;
    this.progress = progress;
    this.started = clock.instant();
    this.plan =
        new RequestPlan(contracts, known, new SampleValues(options.target().keys(), started));
    this.caller = new Caller(new Target(options.target(), clock), pace, clock, log);
  }

  /**
   * Sends the requests one after the other and returns what came of them. An interrupt ends the
   * run; what was found until then is returned.
   *
   * @throws IllegalArgumentException if the file with certificates cannot be used
   */
  public static VerificationResult run(VerifyOptions options, Progress progress) {
    Clock clock = Clock.systemUTC();
    Pace pace =
        new Pace(
            options.perSecond(),
            nanos -> Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000)),
            System::nanoTime);
    return run(options, clock, pace, progress);
  }

  static VerificationResult run(VerifyOptions options, Clock clock, Pace pace, Progress progress) {
    return new Verification(options, clock, pace, progress).run();
  }

  /** Returns the operations of the faked API and of IAM that only read. */
  public static List<Operation> reads() {
    return Comparison.faked(Contracts.load()).stream().filter(Operation::reads).toList();
  }

  private VerificationResult run() {
    List<Operation> chosen =
        reads().stream()
            .filter(
                one -> options.operations().isEmpty() || options.operations().contains(one.id()))
            .toList();
    try {
      reads(chosen);
      if (options.writes() && ended.isEmpty()) {
        new WriteCycle(contracts, caller, progress)
            .results(log, clock.instant())
            .forEach(result -> put(result, progress::done));
      }
    } catch (InterruptedException e) {
      ended = "it was stopped";
    }
    chosen.stream()
        .filter(operation -> !results.containsKey(operation.id()))
        .forEach(
            operation ->
                put(OperationResult.without(operation, Outcome.NOT_SENT, ended), result -> {}));
    Vocabulary words = Vocabulary.of(contracts);
    // Random, so that nobody can find out a value by trying what its replacement would be.
    Pseudonyms pseudonyms = new Pseudonyms(words, UUID.randomUUID().toString());
    log.teach(pseudonyms, words);
    List<OperationResult> shown =
        new NotServed(results.values())
            .results().stream().map(result -> redacted(result, pseudonyms)).toList();
    return new VerificationResult(
        options.target().host(),
        started,
        shown,
        log.redacted(pseudonyms, words),
        ended,
        unauthorized);
  }

  /** Verifies what needs no answers first, then what their answers lead to. */
  private void reads(List<Operation> chosen) throws InterruptedException {
    List<Operation> waiting = new ArrayList<>(chosen);
    // Lists come first: their answers have the ids that bodies name.
    waiting.sort(Comparator.comparing(one -> !one.method().equals("GET")));
    Predicate<Operation> undescribed = one -> contracts.gap(one.id()).isPresent();
    chosen.stream()
        .filter(undescribed)
        .forEach(one -> put(OperationResult.without(one, Outcome.NOT_DESCRIBED, ""), r -> {}));
    waiting.removeIf(undescribed);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Operation operation : List.copyOf(waiting)) {
        if (!ended.isEmpty()) {
          return;
        }
        if (plan.missing(operation).isEmpty()) {
          waiting.remove(operation);
          moved = true;
          progress.next(operation, chosen.size() - waiting.size(), chosen.size());
          put(verified(operation), progress::done);
          endIfNeeded();
        }
      }
    }
    waiting.forEach(
        one ->
            put(
                OperationResult.without(one, Outcome.NO_VALUE, "no value for " + plan.missing(one)),
                progress::done));
  }

  private OperationResult verified(Operation operation) throws InterruptedException {
    OperationCalls calls = new OperationCalls(operation, new AnswerJudge(contracts), log);
    for (PlannedRequest request : plan.requests(operation)) {
      if (!isSent(calls, request)) {
        return calls.result();
      }
    }
    for (PlannedRequest request : plan.furtherRequests(operation)) {
      if (!calls.isRefused() || !isSent(calls, request)) {
        return calls.result();
      }
    }
    return calls.result();
  }

  /** Sends a request and that of its second page; returns whether another one makes sense. */
  private boolean isSent(OperationCalls calls, PlannedRequest request) throws InterruptedException {
    boolean more = calls.add(request, caller);
    Optional<CapturedAnswer> answer = calls.last();
    if (answer.isPresent()) {
      known.learn(request, answer.get());
      Optional<PlannedRequest> second = plan.secondPage(request, answer.get());
      if (calls.isFirstSuccess() && second.isPresent()) {
        calls.addSecondPage(second.get(), caller);
      }
    }
    return more;
  }

  private void endIfNeeded() {
    if (caller.answers() >= FIRST_ANSWERS && caller.unauthorized() == caller.answers()) {
      unauthorized = true;
      ended = "the target refused the credentials of all " + caller.answers() + " requests";
    } else if (caller.isDead()) {
      ended = caller.failure();
    } else if (clock.instant().isAfter(started.plus(options.timeLimit()))) {
      ended = "the time limit was reached";
    }
  }

  private void put(OperationResult result, Consumer<OperationResult> listener) {
    results.put(result.operation().id(), result);
    listener.accept(result);
  }

  private OperationResult redacted(OperationResult result, Pseudonyms pseudonyms) {
    return new OperationResult(
        result.operation(),
        result.outcome(),
        result.note(),
        result.requests(),
        result.differences().stream().map(one -> log.redacted(one, pseudonyms)).toList());
  }
}
