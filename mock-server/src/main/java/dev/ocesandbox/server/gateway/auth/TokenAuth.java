// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Checks X-Auth-Token. Expiry is a matter of the world's clock. */
public final class TokenAuth {

  private final CredentialBook book;
  private final Worlds worlds;

  /** Takes where tokens are kept. */
  public TokenAuth(CredentialBook book, Worlds worlds) {
    this.book = book;
    this.worlds = worlds;
  }

  /** The world of a known token can only be missing in the moment it is taken away. */
  Authenticated check(Exchange exchange, String text) {
    Optional<Token> token = book.token(text);
    Optional<HostedWorld> world = token.flatMap(known -> worlds.find(known.caller().worldId()));
    return token.isPresent() && world.isPresent()
        ? check(exchange, token.get(), world.get()).in(world.get())
        : Authenticated.not("gateway.auth.known-token");
  }

  private static Authenticated check(Exchange exchange, Token token, HostedWorld world) {
    Instant expiresAt = token.expiresAt();
    if (expiresAt != null && token.isExpiredAt(world.store().now(exchange.request().wall()))) {
      return Authenticated.not(
          "gateway.auth.token-not-expired", Map.of("expires_at", IamTime.text(expiresAt)), null);
    }
    boolean bss = exchange.routedOperation().family().equals("cbc");
    return bss && token.project() != null
        ? Authenticated.not("gateway.auth.domain-scope-token")
        : Authenticated.as(token.caller(), world);
  }
}
