// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.world.AccountGuard;

/**
 * Authenticates the caller by signature or by token. A blank header counts as absent.
 *
 * <p>Inferred: if both are sent, the signature is checked and the token is ignored. An
 * Authorization header of another scheme, which some HTTP libraries add automatically, is ignored
 * if there is a token.
 */
public final class AuthStage implements Stage {

  private final SignatureAuth signatures;
  private final TokenAuth tokens;
  private final ControlAccess control;
  private final Worlds worlds;
  private final AccountGuard guard;

  /**
   * Creates a stage that authenticates with {@code signatures}, {@code tokens} or {@code control}.
   */
  public AuthStage(
      SignatureAuth signatures,
      TokenAuth tokens,
      ControlAccess control,
      Worlds worlds,
      AccountGuard guard) {
    this.signatures = signatures;
    this.tokens = tokens;
    this.control = control;
    this.worlds = worlds;
    this.guard = guard;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    return switch (exchange.routedOperation().callers()) {
      case CONTROL, PROBE, OPEN ->
          control
              .refusal(exchange)
              .map(Verdict::refuse)
              .orElseGet(
                  () -> Verdict.proceed(exchange.withCaller(Caller.NOBODY, worlds.defaultWorld())));
      case NONE -> Verdict.proceed(exchange.withCaller(Caller.NOBODY, worlds.defaultWorld()));
      case CUSTOMER, MASTER, ANYONE -> authenticated(exchange);
    };
  }

  private Verdict authenticated(Exchange exchange) {
    Headers headers = exchange.request().headers();
    String authorization = headers.text("Authorization");
    String token = headers.text("X-Auth-Token");
    if (authorization != null && (token == null || signatures.isSignature(authorization))) {
      Exchange signed =
          token == null ? exchange : exchange.withAppliedRule("gateway.auth.signature-over-token");
      return verdict(signed, open(exchange, signatures.check(exchange, authorization)));
    }
    return verdict(
        exchange,
        token == null
            ? AuthResult.failure("gateway.auth.credentials-present")
            : open(exchange, tokens.check(exchange, token)));
  }

  /** The credentials of an account that is not open yet, or is closed, are not accepted. */
  private AuthResult open(Exchange exchange, AuthResult result) {
    return result.fold(
        success ->
            guard.isOpen(
                    success.world().store().read(exchange.request().wall()),
                    success.caller().customerId())
                ? success
                : AuthResult.failure("gateway.auth.account-open").in(success.world()),
        failure -> failure);
  }

  private static Verdict verdict(Exchange exchange, AuthResult result) {
    return result.fold(
        success -> Verdict.proceed(exchange.withCaller(success.caller(), success.world())),
        failure ->
            new Verdict.Stop(
                IamRefusals.of(exchange.routedOperation(), failure.denied()),
                inWorld(exchange, failure)));
  }

  /** Assigns a failure to the world of its credentials, whose log then shows it. */
  private static Exchange inWorld(Exchange exchange, AuthResult.Failure failure) {
    return failure.world() == null ? exchange : exchange.withCaller(Caller.NOBODY, failure.world());
  }
}
