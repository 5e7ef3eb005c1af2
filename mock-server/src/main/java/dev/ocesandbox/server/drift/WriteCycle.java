// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The only writes that a verification sends: it turns on the automatic renewal of a resource and
 * turns it off again at once. That costs nothing and leaves nothing behind: the resource is one
 * whose renewal is off and that runs for 30 more days at least, because renewals are made in the
 * last seven. Every other write buys, pays, moves or ends something.
 */
final class WriteCycle {

  private static final String LIST = "ListPayPerUseCustomerResources";
  private static final Duration LEFT = Duration.ofDays(30);

  private final Contracts contracts;
  private final Caller caller;
  private final Verification.Progress progress;

  WriteCycle(Contracts contracts, Caller caller, Verification.Progress progress) {
    this.contracts = contracts;
    this.caller = caller;
    this.progress = progress;
  }

  /** Sends the writes and returns what came of them; empty if there is no resource to use. */
  List<OperationResult> results(SentLog log, Instant now) throws InterruptedException {
    Optional<String> resource = log.firstBody(LIST).flatMap(body -> resource(body, now));
    if (resource.isEmpty()) {
      return List.of(
          OperationResult.without(
              contracts.operation("AutoRenewalResources"),
              Outcome.NO_VALUE,
              "no resource whose automatic renewal is off and that runs for 30 more days"),
          OperationResult.without(
              contracts.operation("CancelAutoRenewalResources"), Outcome.NO_VALUE, "the same"));
    }
    PlannedRequest on = request("AutoRenewalResources", resource.get());
    PlannedRequest off = request("CancelAutoRenewalResources", resource.get());
    progress.writes(
        List.of(
            on.operation().method() + " " + on.target(),
            off.operation().method() + " " + off.target()));
    List<OperationResult> results = new ArrayList<>();
    try {
      results.add(sent(on, log));
    } finally {
      // Also after an interrupt: what was turned on must not stay so.
      boolean interrupted = Thread.interrupted();
      results.add(sent(off, log));
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return results;
  }

  private OperationResult sent(PlannedRequest request, SentLog log) throws InterruptedException {
    OperationCalls calls = new OperationCalls(request.operation(), new AnswerJudge(contracts), log);
    calls.add(request, caller);
    return calls.result();
  }

  private PlannedRequest request(String operation, String resource) {
    return new PlannedRequest(
        contracts.operation(operation),
        Map.of("resource_id", resource),
        Map.of(),
        Map.of(),
        operation.equals("AutoRenewalResources") ? Json.object() : null);
  }

  private static Optional<String> resource(JsonNode body, Instant now) {
    return body.path("data")
        .valueStream()
        .filter(row -> row.path("expire_policy").asInt(-1) == 0)
        .filter(row -> row.path("status").asInt(0) == 2)
        .filter(row -> row.path("is_main_resource").asInt(0) == 1)
        .filter(row -> isAfter(row.path("expire_time").asString(""), now.plus(LEFT)))
        .map(row -> row.path("resource_id").asString(""))
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  private static boolean isAfter(String time, Instant limit) {
    try {
      return Instant.parse(time).isAfter(limit);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
