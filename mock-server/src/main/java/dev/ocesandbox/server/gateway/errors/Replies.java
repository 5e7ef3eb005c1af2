// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.errors;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Breakage;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.Reply;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Turns outcomes into bytes. Codes, statuses and texts come from the contracts. */
public final class Replies {

  private static final byte[] NOTHING = {};
  private static final String JSON = "application/json;charset=UTF-8";

  private final Contracts contracts;
  private final String version;

  /** Takes the contracts and what X-Sandbox says. */
  public Replies(Contracts contracts, String version) {
    this.contracts = contracts;
    this.version = version;
  }

  /** Renders an outcome. */
  public Reply render(Exchange exchange, Outcome outcome) {
    return outcome
        .fold(done -> success(exchange, done.answer()), denied -> failure(exchange, denied))
        .breaking(exchange.disturbance().breakage());
  }

  private Reply success(Exchange exchange, Answer answer) {
    Map<String, String> headers = headers(exchange, JSON);
    headers.putAll(answer.headers());
    byte[] body = answer.body() == null ? NOTHING : Json.bytes(answer.body());
    return new Reply(answer.status(), headers, body, answer.stream(), null);
  }

  private Reply failure(Exchange exchange, Outcome.Denied denied) {
    Refusal refusal = denied.refusal();
    Optional<Rules.Wording> wording =
        contracts.rules().wording(refusal.rule(), refusal.arguments());
    if (wording.isEmpty() && Breakage.RESET.equals(exchange.disturbance().breakage())) {
      return new Reply(0, Map.of(), NOTHING, null, null);
    }
    Rules.Wording found =
        wording.orElseThrow(
            () -> new IllegalStateException("Rule " + refusal.rule() + " has no error"));
    ErrorCode error = found.error();
    Language language = Language.ofErrors(exchange.request().headers().first("X-Language"));
    Failure failure =
        new Failure(error, language.of(found.text()), exchange.request().id(), denied);
    String family = family(exchange, error);
    ObjectNode body = Envelope.of(family).body(failure);
    if (denied.fields() != null) {
      body.setAll(denied.fields());
    }
    String type = family.equals("control") ? "application/problem+json" : JSON;
    return new Reply(error.status(), headers(exchange, type), Json.bytes(body), null, null);
  }

  /** A fault travels in the envelope of its operation, and so does all that control refuses. */
  private static String family(Exchange exchange, ErrorCode error) {
    Operation operation = exchange.operation();
    if (operation == null) {
      return error.family();
    }
    boolean own = error.code().equals("CBC.0999") || operation.family().equals("control");
    return own ? operation.family() : error.family();
  }

  private Map<String, String> headers(Exchange exchange, String contentType) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", contentType);
    headers.put("X-Request-Id", exchange.request().id());
    headers.put("X-Sandbox", version);
    Operation operation = exchange.operation();
    if (operation != null && operation.family().equals("iam")) {
      // Inferred: SDKs read it and put it into their error texts; what it looks like is not known.
      headers.put("X-IAM-Trace-Id", exchange.request().id());
    }
    return headers;
  }
}
