// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Headers;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.gateway.worlds.Worlds;

/**
 * Finds out who calls: by signature, else by token. A blank header counts as not sent.
 *
 * <p>Inferred: when both are sent the signature counts and the token is ignored; an Authorization
 * of another scheme, which some HTTP libraries add by themselves, does not keep a token from being
 * read.
 */
public final class AuthStage implements Stage {

  private final SignatureAuth signatures;
  private final TokenAuth tokens;
  private final ControlAccess control;
  private final Worlds worlds;

  /** Takes the two kinds of credentials and the guard of the control API. */
  public AuthStage(
      SignatureAuth signatures, TokenAuth tokens, ControlAccess control, Worlds worlds) {
    this.signatures = signatures;
    this.tokens = tokens;
    this.control = control;
    this.worlds = worlds;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    return switch (exchange.routedOperation().callers()) {
      case "control", "probe" ->
          control
              .refusal(exchange)
              .map(Verdict::refuse)
              .orElseGet(() -> Verdict.goOn(exchange.by(Caller.NOBODY, worlds.standard())));
      case "none" -> Verdict.goOn(exchange.by(Caller.NOBODY, worlds.standard()));
      default -> authenticated(exchange);
    };
  }

  private Verdict authenticated(Exchange exchange) {
    Headers headers = exchange.request().headers();
    String authorization = headers.text("Authorization");
    String token = headers.text("X-Auth-Token");
    if (authorization != null && (token == null || signatures.isSignature(authorization))) {
      Exchange noted =
          token == null ? exchange : exchange.applying("gateway.auth.signature-over-token");
      return verdict(noted, signatures.check(exchange, authorization));
    }
    return verdict(
        exchange,
        token == null
            ? Authenticated.not("gateway.auth.credentials-present")
            : tokens.check(exchange, token));
  }

  private static Verdict verdict(Exchange exchange, Authenticated result) {
    return result.fold(
        as -> Verdict.goOn(exchange.by(as.caller(), as.world())),
        not ->
            new Verdict.Stop(
                IamDenial.of(exchange.routedOperation(), not.denied()), claimed(exchange, not)));
  }

  /** Whose credentials they claim to be is told to the log of that world, who called is not. */
  private static Exchange claimed(Exchange exchange, Authenticated.Not not) {
    return not.world() == null ? exchange : exchange.by(Caller.NOBODY, not.world());
  }
}
