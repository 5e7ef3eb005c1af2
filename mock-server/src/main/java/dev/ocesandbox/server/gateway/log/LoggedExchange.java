// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.exchange.Diagnosis;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.FaultOutcome;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.exchange.StubUse;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Guesses;
import dev.ocesandbox.server.world.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log entry: a request and its answer.
 *
 * @param request the request as received, cut where it exceeds the limits of the gateway; secrets
 *     are masked when it is shown
 * @param worldId id of the world; the default world if unknown, {@link #CONTROL} for the control
 *     API
 * @param worldTime world time of the request; null if unknown
 * @param operation operation id; empty for unknown paths
 * @param customerId customer id of the caller; empty if unknown
 * @param user name of the IAM user; empty for the account itself
 * @param status HTTP status of the answer; 0 for none
 * @param refusal the refusal; null for none
 * @param applied ids of the applied rules
 * @param guesses rules that the world reads otherwise
 * @param faults triggered faults
 * @param stub what a stub did to the answer; null if none took the request
 * @param findings ignored problems of the request, at most 20, and the field that violated its
 *     contract
 * @param moreFindings number of further ignored problems
 * @param page the page of a list; null if the request read none or a stub answered it
 * @param diagnosis diagnosis of an invalid signature; null for none
 * @param requestBody start of the request body
 * @param answerBody start of the answer body; empty if it was streamed
 * @param nanos duration in nanoseconds
 */
public record LoggedExchange(
    HttpRequest request,
    String worldId,
    @Nullable Instant worldTime,
    String operation,
    String customerId,
    String user,
    int status,
    @Nullable Refusal refusal,
    List<String> applied,
    Guesses guesses,
    List<FaultOutcome.Triggered> faults,
    @Nullable StubUse stub,
    List<Finding> findings,
    int moreFindings,
    @Nullable ReadPage page,
    @Nullable Diagnosis diagnosis,
    LoggedBody requestBody,
    LoggedBody answerBody,
    long nanos) {

  /** The world id of control requests, so that polling them does not displace other requests. */
  public static final String CONTROL = "_sandbox";

  /** The kind of a finding about a parameter or field that violated its contract. */
  public static final String OUT_OF_RANGE = "out-of-range";

  private static final int LINE = 1_024;
  private static final String CHECK = "gateway.check.";

  /** Returns the log entry of an exchange. */
  public static LoggedExchange of(Exchange exchange, Outcome outcome, Reply reply, long nanos) {
    return new LoggedExchange(
        LogCopy.of(exchange.request()),
        worldId(exchange),
        worldTime(exchange),
        exchange.operation() == null ? "" : exchange.operation().id(),
        exchange.caller() == null ? "" : exchange.caller().customerId(),
        exchange.caller() == null ? "" : exchange.caller().userName().orElse(""),
        reply.status(),
        LogCopy.of(outcome.fold(done -> (@Nullable Refusal) null, Outcome.Denied::refusal)),
        outcome.fold(Outcome.Done::applied, denied -> exchange.applied()),
        exchange.guesses(),
        exchange.faults().triggered(),
        exchange.stub(),
        findings(exchange, outcome),
        exchange.checked() == null ? 0 : exchange.checked().moreFindings(),
        isStubbed(exchange) ? null : ReadPage.of(exchange, outcome),
        outcome.fold(done -> null, Outcome.Denied::diagnosis),
        LoggedBody.of(exchange.body(), keepsWholeBodies(exchange)),
        LoggedBody.of(reply.body(), keepsWholeBodies(exchange)),
        nanos);
  }

  /** Returns the findings of the check and a finding for a field that violated its contract. */
  private static List<Finding> findings(Exchange exchange, Outcome outcome) {
    CheckedRequest checked = exchange.checked();
    List<Finding> findings = new ArrayList<>(checked == null ? List.of() : checked.findings());
    boolean broken = checked != null && checked.problem().isPresent();
    Refusal refusal = outcome.fold(done -> null, Outcome.Denied::refusal);
    if (refusal != null && (broken || refusal.rule().startsWith(CHECK))) {
      findings.add(new Finding(OUT_OF_RANGE, refusal.arguments().getOrDefault("field", "")));
    }
    return List.copyOf(findings);
  }

  /** A canned list has the same rows on every page, so it says nothing about the client. */
  private static boolean isStubbed(Exchange exchange) {
    return exchange.stub() != null && exchange.stub().isHit();
  }

  private static String worldId(Exchange exchange) {
    boolean control =
        exchange.operation() == null
            ? exchange.request().rawPath().startsWith("/" + CONTROL + "/")
            : exchange.operation().family() == ErrorFamily.CONTROL;
    if (control) {
      return CONTROL;
    }
    return exchange.world() == null ? HostedWorld.DEFAULT : exchange.world().id();
  }

  private static boolean keepsWholeBodies(Exchange exchange) {
    return exchange.world() != null && exchange.world().store().settings().kept().wholeBodies();
  }

  private static @Nullable Instant worldTime(Exchange exchange) {
    return exchange.world() == null
        ? null
        : exchange.world().store().now(exchange.request().wall());
  }

  /** Returns its approximate size in memory, in bytes. */
  public int weight() {
    return Weight.of(this);
  }

  /** Returns this entry with another request and other bodies. */
  LoggedExchange with(HttpRequest other, LoggedBody sent, LoggedBody answered) {
    return new LoggedExchange(
        other,
        worldId,
        worldTime,
        operation,
        customerId,
        user,
        status,
        refusal,
        applied,
        guesses,
        faults,
        stub,
        findings,
        moreFindings,
        page,
        diagnosis,
        sent,
        answered,
        nanos);
  }

  /** Returns what a line about it shows: without headers, bodies, findings and the diagnosis. */
  public LoggedExchange headline() {
    HttpRequest line =
        new HttpRequest(
            request.id(),
            request.method(),
            LogCopy.cut(request.rawPath(), LINE),
            null,
            new Headers(Map.of()),
            request.body(),
            request.wall());
    return new LoggedExchange(
        line,
        worldId,
        worldTime,
        operation,
        customerId,
        user,
        status,
        refusal == null ? null : Refusal.by(refusal.rule()),
        List.of(),
        guesses,
        faults,
        stub,
        List.of(),
        0,
        null,
        null,
        LoggedBody.NONE,
        LoggedBody.NONE,
        nanos);
  }

  /** Entries are equal if they are about the same request; their parts can be large. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LoggedExchange entry && request.id().equals(entry.request.id());
  }

  @Override
  public int hashCode() {
    return request.id().hashCode();
  }
}
