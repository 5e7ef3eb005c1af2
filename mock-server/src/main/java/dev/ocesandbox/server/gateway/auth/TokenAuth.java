// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Checks X-Auth-Token. Expiry is a matter of the world's clock. */
public final class TokenAuth {

  private static final DateTimeFormatter EXPIRY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final CredentialBook book;
  private final Worlds worlds;

  /** Takes where tokens are kept. */
  public TokenAuth(CredentialBook book, Worlds worlds) {
    this.book = book;
    this.worlds = worlds;
  }

  Authenticated check(Exchange exchange) {
    String text = String.valueOf(exchange.request().headers().first("X-Auth-Token")).trim();
    Optional<Token> token = book.token(text);
    if (token.isEmpty()) {
      return Authenticated.not("gateway.auth.known-token");
    }
    Instant now = now(token.get().caller(), exchange.request().wall());
    Instant expiresAt = token.get().expiresAt();
    if (expiresAt != null && token.get().isExpiredAt(now)) {
      return Authenticated.not(
          "gateway.auth.token-not-expired", Map.of("expires_at", EXPIRY.format(expiresAt)), null);
    }
    boolean bss = exchange.routedOperation().family().equals("cbc");
    return bss && token.get().project() != null
        ? Authenticated.not("gateway.auth.domain-scope-token")
        : Authenticated.as(token.get().caller());
  }

  private Instant now(Caller caller, Instant wall) {
    return worlds.find(caller.worldId()).map(HostedWorld::store).map(s -> s.now(wall)).orElse(wall);
  }
}
