// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.Diagnosis;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.HttpRequest;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.Reply;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Refusal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, written down.
 *
 * @param request as it came; secrets are masked when it is shown
 * @param worldId world it was in; the default world when nobody could tell
 * @param operation id of the operation; empty for unknown paths
 * @param customerId who asked; empty when unknown
 * @param user IAM user who asked; empty for the account itself
 * @param status HTTP status of the answer
 * @param refusal why it was refused; null when it was not
 * @param applied ids of the rules that shaped it
 * @param findings what was let pass
 * @param diagnosis of a failed signature
 * @param requestBody first 16 KB
 * @param answerBody first 16 KB
 * @param nanos how long it took
 */
public record LoggedExchange(
    HttpRequest request,
    String worldId,
    String operation,
    String customerId,
    String user,
    int status,
    @Nullable Refusal refusal,
    List<String> applied,
    List<Finding> findings,
    @Nullable Diagnosis diagnosis,
    byte[] requestBody,
    byte[] answerBody,
    long nanos) {

  private static final int MAX_BODY = 16 * 1024;

  /** Writes an exchange down. */
  public static LoggedExchange of(Exchange exchange, Outcome outcome, Reply reply, long nanos) {
    return new LoggedExchange(
        exchange.request(),
        exchange.world() == null ? HostedWorld.DEFAULT : exchange.world().id(),
        exchange.operation() == null ? "" : exchange.operation().id(),
        exchange.caller() == null ? "" : exchange.caller().customerId(),
        exchange.caller() == null ? "" : exchange.caller().userName().orElse(""),
        reply.status(),
        outcome.fold(done -> null, Outcome.Denied::refusal),
        outcome.fold(Outcome.Done::applied, denied -> List.of()),
        exchange.checked() == null ? List.of() : exchange.checked().findings(),
        outcome.fold(done -> null, Outcome.Denied::diagnosis),
        cut(exchange.body()),
        cut(reply.body()),
        nanos);
  }

  /** Returns about how much memory it holds. */
  int weight() {
    int headers =
        request.headers().all().values().stream()
            .flatMap(List::stream)
            .mapToInt(String::length)
            .sum();
    int uri = request.rawPath().length() + String.valueOf(request.rawQuery()).length();
    int diagnosed = diagnosis == null ? 0 : diagnosis.canonicalRequest().length() * 2;
    return 600 + requestBody.length + answerBody.length + headers + uri + diagnosed;
  }

  private static byte[] cut(byte[] body) {
    return body.length <= MAX_BODY ? body : Arrays.copyOf(body, MAX_BODY);
  }
}
