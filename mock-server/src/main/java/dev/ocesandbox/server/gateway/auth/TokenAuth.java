// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.credentials.Token;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Authenticates requests with X-Auth-Token. Tokens expire by the world's clock. */
public final class TokenAuth {

  private final CredentialStore credentials;
  private final Worlds worlds;

  /** Creates an authentication by the tokens in {@code credentials}. */
  public TokenAuth(CredentialStore credentials, Worlds worlds) {
    this.credentials = credentials;
    this.worlds = worlds;
  }

  /** A known token without a world belongs to a world that is just being removed. */
  AuthResult check(Exchange exchange, String text) {
    Optional<Token> token = credentials.token(text);
    Optional<HostedWorld> world = token.flatMap(known -> worlds.find(known.caller().worldId()));
    return token.isPresent() && world.isPresent()
        ? check(exchange, token.get(), world.get()).in(world.get())
        : AuthResult.failure("gateway.auth.known-token");
  }

  private static AuthResult check(Exchange exchange, Token token, HostedWorld world) {
    Instant expiresAt = token.expiresAt();
    if (expiresAt != null && token.isExpiredAt(world.store().now(exchange.request().wall()))) {
      return AuthResult.failure(
          "gateway.auth.token-not-expired", Map.of("expires_at", IamTime.text(expiresAt)));
    }
    boolean accountScope = exchange.routedOperation().family().needsAccountScope();
    return accountScope && token.project() != null
        ? AuthResult.failure("gateway.auth.domain-scope-token")
        : AuthResult.success(token.caller(), world);
  }
}
