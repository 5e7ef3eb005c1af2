// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.Diagnosis;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.HttpRequest;
import dev.ocesandbox.server.gateway.auth.signing.Authorization;
import dev.ocesandbox.server.gateway.auth.signing.AuthorizationHeader;
import dev.ocesandbox.server.gateway.auth.signing.Payload;
import dev.ocesandbox.server.gateway.auth.signing.SignatureCheck;
import dev.ocesandbox.server.gateway.auth.signing.SignedRequest;
import dev.ocesandbox.server.gateway.auth.signing.SigningDate;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.world.WorldStore;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks signed requests: key, date, security token, signature.
 *
 * <p>The date is compared with real time whatever the world's date is, because clients sign with
 * real time; the end of a temporary key is a matter of the world's clock.
 */
public final class SignatureAuth {

  /** The gateway's text shows stars in place of the key. */
  static final Map<String, String> HIDDEN_KEY = Map.of("access_key", "******");

  private final CredentialBook book;
  private final Worlds worlds;
  private final KeyLockOut lockOut;
  private final boolean lenient;

  /**
   * Takes where keys are kept.
   *
   * @param lenient a known key is enough; date and signature are not looked at
   */
  public SignatureAuth(CredentialBook book, Worlds worlds, boolean lenient) {
    this.book = book;
    this.worlds = worlds;
    this.lockOut = new KeyLockOut();
    this.lenient = lenient;
  }

  Authenticated check(Exchange exchange) {
    String header = String.valueOf(exchange.request().headers().first("Authorization"));
    return AuthorizationHeader.parse(header)
        .fold(
            authorization -> check(exchange, authorization),
            algorithm ->
                Authenticated.not(
                    "gateway.auth.supported-algorithm",
                    Map.of("algorithm", algorithm.wireName()),
                    null),
            reason ->
                Authenticated.not(
                    "gateway.auth.well-formed-authorization", Map.of("reason", reason.en()), null));
  }

  private Authenticated check(Exchange exchange, Authorization authorization) {
    Optional<Credential> key = book.key(authorization.accessKey());
    if (key.isEmpty()) {
      return Authenticated.not("gateway.auth.known-key", HIDDEN_KEY, null);
    }
    HttpRequest request = exchange.request();
    Optional<WorldStore> store = worlds.find(key.get().caller().worldId()).map(HostedWorld::store);
    boolean locks = store.isPresent() && store.get().read(request.wall()).settings().keyLockOut();
    if (locks && lockOut.isLocked(authorization.accessKey(), request.wall())) {
      return Authenticated.not("gateway.auth.key-locked-out");
    }
    Instant now = store.map(s -> s.now(request.wall())).orElse(request.wall());
    Authenticated result = verified(exchange, authorization, key.get(), now);
    if (locks) {
      lockOut.note(authorization.accessKey(), request.wall(), result instanceof Authenticated.As);
    }
    return result;
  }

  private Authenticated verified(
      Exchange exchange, Authorization authorization, Credential key, Instant now) {
    if (!hasItsSecurityToken(exchange.request(), key) || key.isExpiredAt(now)) {
      return Authenticated.not("gateway.auth.security-token-matches");
    }
    if (lenient) {
      return Authenticated.as(key.caller());
    }
    HttpRequest request = exchange.request();
    String date = Objects.requireNonNullElse(request.headers().first("X-Sdk-Date"), "");
    Optional<Instant> signedAt = SigningDate.parse(date);
    if (signedAt.isEmpty() || !SigningDate.isWithinSkew(signedAt.get(), request.wall())) {
      return Authenticated.not("gateway.auth.fresh-date", Map.of("date", date), null);
    }
    SignedRequest signed =
        new SignedRequest(
            request.method(),
            request.rawPath(),
            request.rawQuery(),
            request.headers()::values,
            Payload.of(exchange.body()));
    return SignatureCheck.of(signed, authorization, key.secretKey())
        .fold(
            () -> Authenticated.as(key.caller()),
            invalid -> refused(invalid, signed, authorization, key));
  }

  private Authenticated refused(
      SignatureCheck.Invalid invalid,
      SignedRequest signed,
      Authorization authorization,
      Credential key) {
    Diagnosis diagnosis = Diagnoses.of(invalid, signed, authorization, key, book);
    return Authenticated.not(
        "gateway.auth.signature-matches",
        Map.of("canonical_request", invalid.canonicalRequestOnOneLine()),
        diagnosis);
  }

  private static boolean hasItsSecurityToken(HttpRequest request, Credential key) {
    String sent = request.headers().first("X-Security-Token");
    return key.securityToken() == null
        ? sent == null || sent.isEmpty()
        : key.securityToken().equals(sent);
  }
}
