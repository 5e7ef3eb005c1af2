// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.Diagnosis;
import dev.ocesandbox.server.gateway.Disturbance;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.HttpRequest;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.Reply;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, written down.
 *
 * @param request as it came; secrets are masked when it is shown
 * @param worldId world it was in; the default world when nobody could tell, {@link #CONTROL} for
 *     the control API
 * @param worldTime what that world's clock showed; null when nobody could tell
 * @param operation id of the operation; empty for unknown paths
 * @param customerId who asked; empty when unknown
 * @param user IAM user who asked; empty for the account itself
 * @param status HTTP status of the answer; 0 when there was none
 * @param refusal why it was refused; null when it was not
 * @param applied ids of the rules that shaped it
 * @param faults planned faults that struck it
 * @param findings what was let pass, and which field broke its contract
 * @param page the page of a list that was read; null when it was none
 * @param diagnosis of a failed signature
 * @param requestBody what was sent
 * @param answerBody what was answered; empty when it was streamed
 * @param nanos how long it took
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
    List<Disturbance.Met> faults,
    List<Finding> findings,
    @Nullable ReadPage page,
    @Nullable Diagnosis diagnosis,
    LoggedBody requestBody,
    LoggedBody answerBody,
    long nanos) {

  /** Control requests stay by themselves, so that polling does not push out what is asked for. */
  public static final String CONTROL = "_sandbox";

  /** Kind of the finding that a parameter or field broke its contract. */
  public static final String OUT_OF_RANGE = "out-of-range";

  private static final String CHECK = "gateway.check.";

  /** Writes an exchange down. */
  public static LoggedExchange of(Exchange exchange, Outcome outcome, Reply reply, long nanos) {
    return new LoggedExchange(
        exchange.request(),
        worldId(exchange),
        worldTime(exchange),
        exchange.operation() == null ? "" : exchange.operation().id(),
        exchange.caller() == null ? "" : exchange.caller().customerId(),
        exchange.caller() == null ? "" : exchange.caller().userName().orElse(""),
        reply.status(),
        outcome.fold(done -> null, Outcome.Denied::refusal),
        outcome.fold(Outcome.Done::applied, denied -> exchange.applied()),
        exchange.disturbance().faults(),
        findings(exchange, outcome),
        ReadPage.of(exchange, outcome),
        outcome.fold(done -> null, Outcome.Denied::diagnosis),
        LoggedBody.of(exchange.body()),
        LoggedBody.of(reply.body()),
        nanos);
  }

  /** What broke the contract is a finding too, whether the refusal was minded or not. */
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

  private static String worldId(Exchange exchange) {
    boolean control =
        exchange.operation() == null
            ? exchange.request().rawPath().startsWith("/" + CONTROL + "/")
            : exchange.operation().family().equals("control");
    if (control) {
      return CONTROL;
    }
    return exchange.world() == null ? HostedWorld.DEFAULT : exchange.world().id();
  }

  private static @Nullable Instant worldTime(Exchange exchange) {
    return exchange.world() == null
        ? null
        : exchange.world().store().now(exchange.request().wall());
  }

  /** Returns about how much memory it holds. */
  int weight() {
    int headers = 0;
    for (List<String> values : request.headers().all().values()) {
      for (String value : values) {
        headers += value.length();
      }
    }
    int uri = request.rawPath().length() + String.valueOf(request.rawQuery()).length();
    int diagnosed = diagnosis == null ? 0 : diagnosis.canonicalRequest().length() * 2;
    return 600 + requestBody.weight() + answerBody.weight() + headers + uri + diagnosed;
  }
}
