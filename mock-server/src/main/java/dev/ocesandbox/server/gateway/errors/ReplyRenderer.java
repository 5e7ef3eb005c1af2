// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.errors;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.ConnectionFault;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Renders outcomes as replies. Error codes, statuses and texts come from the contracts. */
public final class ReplyRenderer {

  private static final byte[] NOTHING = {};
  private static final String TRACE = "X-IAM-Trace-Id";

  private final Contracts contracts;
  private final String version;

  /**
   * Creates a renderer.
   *
   * @param version value of the X-Sandbox header
   */
  public ReplyRenderer(Contracts contracts, String version) {
    this.contracts = contracts;
    this.version = version;
  }

  /** Renders an outcome, a refusal as the caller's world reads its rule. */
  public Reply render(Exchange exchange, Outcome outcome) {
    return outcome
        .readBy(exchange.guesses())
        .fold(done -> success(exchange, done.answer()), denied -> failure(exchange, denied));
  }

  /** Renders the head of an answer with status 200. */
  public Reply head(Exchange exchange, String contentType) {
    return new Reply(200, headers(exchange, contentType), NOTHING, null, null, null);
  }

  private Reply success(Exchange exchange, Answer answer) {
    byte[] body = answer.body() == null ? NOTHING : Json.bytes(answer.body());
    return new Reply(
        answer.status(),
        headers(exchange, answer),
        body,
        answer.stream(),
        exchange.faults().connectionFault(),
        exchange.world());
  }

  private Map<String, String> headers(Exchange exchange, Answer answer) {
    Map<String, String> headers = headers(exchange, Envelope.JSON);
    if (answer.headers().isEmpty()) {
      return headers;
    }
    Map<String, String> more = new HashMap<>(headers);
    answer
        .headers()
        .forEach(
            (name, value) -> {
              more.keySet().removeIf(name::equalsIgnoreCase);
              more.put(name, value);
            });
    return more;
  }

  private Reply failure(Exchange exchange, Outcome.Denied denied) {
    Refusal refusal = denied.refusal();
    Optional<Rules.Wording> wording =
        contracts.rules().wording(refusal.rule(), refusal.arguments());
    if (wording.isEmpty() && ConnectionFault.RESET.equals(exchange.faults().connectionFault())) {
      return new Reply(0, Map.of(), NOTHING, null, ConnectionFault.RESET, exchange.world());
    }
    Rules.Wording found =
        wording.orElseThrow(
            () -> new IllegalStateException("Rule " + refusal.rule() + " has no error"));
    ErrorCode error = found.error();
    Language language = Language.ofErrors(exchange.request().headers().first("X-Language"));
    Failure failure =
        new Failure(error, language.of(found.text()), language, exchange.request().id(), denied);
    Envelope envelope = Envelope.of(family(exchange, error));
    ObjectNode body = envelope.body(failure);
    if (refusal.details() != null) {
      body.setAll(refusal.details());
    }
    Map<String, String> headers = new HashMap<>(headers(exchange, envelope.mediaType()));
    headers.putAll(envelope.headers());
    if (refusal.rule().startsWith("gateway.room.")) {
      headers.put("Retry-After", "1");
    }
    return new Reply(
        error.status(),
        headers,
        envelope.bytes(body),
        null,
        exchange.faults().connectionFault(),
        exchange.world());
  }

  /** Internal errors and all errors of the control API use the envelope of their operation. */
  private static ErrorFamily family(Exchange exchange, ErrorCode error) {
    Operation operation = exchange.operation();
    if (operation == null) {
      return error.family();
    }
    boolean own = error.code().equals("CBC.0999") || operation.family() == ErrorFamily.CONTROL;
    return own ? operation.family() : error.family();
  }

  private Map<String, String> headers(Exchange exchange, String contentType) {
    String id = exchange.request().id();
    Operation operation = exchange.operation();
    if (operation != null && operation.family() == ErrorFamily.IAM) {
      // Inferred: SDKs read this header and show it in errors; its format is not documented.
      return Map.of(
          "Content-Type", contentType, "X-Request-Id", id, "X-Sandbox", version, TRACE, id);
    }
    return Map.of("Content-Type", contentType, "X-Request-Id", id, "X-Sandbox", version);
  }
}
