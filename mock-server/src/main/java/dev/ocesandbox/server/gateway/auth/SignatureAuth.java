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
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks signed requests: key, security token, date, signature.
 *
 * <p>The date is compared with real time whatever the world's date is, because clients sign with
 * real time; the end of a temporary key is a matter of the world's clock.
 */
public final class SignatureAuth {

  /** The gateway's text shows stars in place of the key. */
  private static final Map<String, String> HIDDEN_KEY = Map.of("access_key", "******");

  private final CredentialBook book;
  private final Worlds worlds;
  private final Diagnoses diagnoses;
  private final KeyLockOut lockOut;
  private final boolean lenient;

  /**
   * Takes where keys are kept.
   *
   * @param lenient a known key that has not ended is enough; nothing else is looked at
   */
  public SignatureAuth(CredentialBook book, Worlds worlds, boolean lenient) {
    this.book = book;
    this.worlds = worlds;
    this.diagnoses = new Diagnoses(book);
    this.lockOut = new KeyLockOut();
    this.lenient = lenient;
  }

  /** A known key and where it belongs. */
  private record Known(Credential key, HostedWorld world) {}

  /** Tells whether an Authorization header is meant as a signature at all. */
  boolean isSignature(String authorization) {
    return AuthorizationHeader.namesAlgorithm(authorization)
        || (lenient && AuthorizationHeader.accessKeyIn(authorization).isPresent());
  }

  Authenticated check(Exchange exchange, String authorization) {
    Optional<String> accessKey = AuthorizationHeader.accessKeyIn(authorization);
    if (lenient && accessKey.isPresent()) {
      return known(accessKey.get())
          .map(key -> unended(exchange, key).in(key.world()))
          .orElseGet(this::unknown);
    }
    return AuthorizationHeader.parse(authorization)
        .fold(
            understood ->
                known(understood.accessKey())
                    .map(key -> strictly(exchange, understood, key).in(key.world()))
                    .orElseGet(this::unknown),
            algorithm ->
                Authenticated.not(
                    "gateway.auth.supported-algorithm",
                    Map.of("algorithm", algorithm.wireName()),
                    null),
            reason ->
                Authenticated.not(
                    "gateway.auth.well-formed-authorization", Map.of("reason", reason.en()), null));
  }

  /** The world of a known key can only be missing in the moment it is taken away. */
  private Optional<Known> known(String accessKey) {
    return book.key(accessKey)
        .flatMap(key -> worlds.find(key.caller().worldId()).map(world -> new Known(key, world)));
  }

  private Authenticated unknown() {
    return Authenticated.not("gateway.auth.known-key", HIDDEN_KEY, null);
  }

  private static Authenticated unended(Exchange exchange, Known known) {
    return hasEnded(exchange.request(), known)
        ? Authenticated.not("gateway.auth.security-token-matches")
        : Authenticated.as(known.key().caller(), known.world());
  }

  private Authenticated strictly(Exchange exchange, Authorization authorization, Known known) {
    HttpRequest request = exchange.request();
    boolean locks = known.world().store().read(request.wall()).settings().keyLockOut();
    if (locks && lockOut.isLocked(authorization.accessKey(), request.wall())) {
      return Authenticated.not("gateway.auth.key-locked-out");
    }
    if (!hasItsSecurityToken(request, known.key()) || hasEnded(request, known)) {
      return Authenticated.not("gateway.auth.security-token-matches");
    }
    String date = Objects.requireNonNullElse(request.headers().text("X-Sdk-Date"), "");
    Optional<Instant> signedAt = SigningDate.parse(date);
    if (signedAt.isEmpty() || !SigningDate.isWithinSkew(signedAt.get(), request.wall())) {
      return Authenticated.not("gateway.auth.fresh-date", Map.of("date", date), null);
    }
    Authenticated result = verified(exchange, authorization, known);
    if (locks) {
      lockOut.note(authorization.accessKey(), request.wall(), result instanceof Authenticated.As);
    }
    return result;
  }

  private Authenticated verified(Exchange exchange, Authorization authorization, Known known) {
    HttpRequest request = exchange.request();
    SignedRequest signed =
        new SignedRequest(
            request.method(),
            request.rawPath(),
            request.rawQuery(),
            request.headers()::values,
            Payload.of(exchange.body()));
    return SignatureCheck.of(signed, authorization, known.key().secretKey())
        .fold(
            () -> Authenticated.as(known.key().caller(), known.world()),
            invalid -> refused(invalid, signed, authorization, known.key()));
  }

  private Authenticated refused(
      SignatureCheck.Invalid invalid,
      SignedRequest signed,
      Authorization authorization,
      Credential key) {
    Diagnosis diagnosis = diagnoses.of(invalid, signed, authorization, key);
    return Authenticated.not(
        "gateway.auth.signature-matches",
        Map.of("canonical_request", invalid.canonicalRequestOnOneLine()),
        diagnosis);
  }

  private static boolean hasEnded(HttpRequest request, Known known) {
    return known.key().isExpiredAt(known.world().store().now(request.wall()));
  }

  /** A permanent key has no security token, so one that is sent with it belongs to another key. */
  private static boolean hasItsSecurityToken(HttpRequest request, Credential key) {
    return Objects.equals(key.securityToken(), request.headers().text("X-Security-Token"));
  }
}
