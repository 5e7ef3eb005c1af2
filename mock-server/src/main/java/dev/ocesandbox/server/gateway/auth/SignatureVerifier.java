// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.auth.signing.Authorization;
import dev.ocesandbox.server.gateway.auth.signing.KnownSecret;
import dev.ocesandbox.server.gateway.auth.signing.Payload;
import dev.ocesandbox.server.gateway.auth.signing.SignatureCheck;
import dev.ocesandbox.server.gateway.auth.signing.SignatureDiagnosis;
import dev.ocesandbox.server.gateway.auth.signing.SignedRequest;
import dev.ocesandbox.server.gateway.auth.signing.SigningDate;
import dev.ocesandbox.server.gateway.credentials.Credential;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.exchange.Diagnosis;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.Settings.SignatureError;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Verifies signed requests: lock-out, security token, date and signature.
 *
 * <p>The date is compared with real time, because clients sign with real time even if the world's
 * clock differs. Temporary keys expire by the world's clock.
 */
final class SignatureVerifier {

  private static final int MAX_SHOWN =
      Contracts.value("gateway.auth.signature-error-length", "characters").asInt();

  /** Longer texts in X-Sdk-Date are not dates and are cut in the answer. */
  private static final int MAX_DATE = 64;

  private final CredentialStore credentials;
  private final KeyLockOut lockOut = new KeyLockOut();

  SignatureVerifier(CredentialStore credentials) {
    this.credentials = credentials;
  }

  /** A known access key and its world. */
  record HostedKey(Credential credential, HostedWorld world) {

    boolean isExpiredAt(Instant wall) {
      return credential.isExpiredAt(world.store().now(wall));
    }
  }

  AuthResult verify(Exchange exchange, Authorization authorization, HostedKey key) {
    HttpRequest request = exchange.request();
    Settings settings = key.world().store().read(request.wall()).settings();
    boolean locks = settings.keyLockOut();
    if (locks && lockOut.isLocked(authorization.accessKey(), request.wall())) {
      return AuthResult.failure("gateway.auth.key-locked-out");
    }
    if (!hasItsSecurityToken(request, key.credential()) || key.isExpiredAt(request.wall())) {
      return AuthResult.failure("gateway.auth.security-token-matches");
    }
    String date = Objects.requireNonNullElse(request.headers().text("X-Sdk-Date"), "");
    Optional<Instant> signedAt = SigningDate.parse(date);
    if (signedAt.isEmpty() || !SigningDate.isWithinSkew(signedAt.get(), request.wall())) {
      return stale(date, request.wall());
    }
    AuthResult result = signature(exchange, authorization, key, settings.signatureError());
    if (locks) {
      boolean valid = result instanceof AuthResult.Success;
      lockOut.record(authorization.accessKey(), request.wall(), valid);
    }
    return result;
  }

  /** Permanent keys have no security token, so one that is sent belongs to another key. */
  private static boolean hasItsSecurityToken(HttpRequest request, Credential key) {
    return Objects.equals(key.securityToken(), request.headers().text("X-Security-Token"));
  }

  /** Both times are in the form of X-Sdk-Date; a text that is no date is shown as it was sent. */
  private static AuthResult stale(String date, Instant wall) {
    String shown = date.length() <= MAX_DATE ? date : date.substring(0, MAX_DATE);
    return AuthResult.failure(
        "gateway.auth.fresh-date", Map.of("date", shown, "now", SigningDate.format(wall)));
  }

  private AuthResult signature(
      Exchange exchange, Authorization authorization, HostedKey key, SignatureError form) {
    HttpRequest request = exchange.request();
    SignedRequest signed =
        new SignedRequest(
            request.method(),
            request.rawPath(),
            request.rawQuery(),
            request.headers()::values,
            Payload.of(exchange.body()));
    return SignatureCheck.of(signed, authorization, key.credential().signing())
        .fold(
            () -> AuthResult.success(key.credential().caller(), key.world()),
            invalid ->
                AuthResult.failure(
                    "gateway.auth.signature-matches",
                    Map.of(
                        "canonical_request",
                        invalid.canonicalRequestOnOneLine(MAX_SHOWN),
                        "other_error",
                        form.name().toLowerCase(Locale.ROOT)),
                    diagnosis(invalid, signed, authorization, key.credential())));
  }

  private Diagnosis diagnosis(
      SignatureCheck.Invalid invalid,
      SignedRequest signed,
      Authorization authorization,
      Credential key) {
    List<KnownSecret> others =
        credentials.keysOf(key.caller().worldId()).stream()
            .filter(other -> !other.accessKey().equals(key.accessKey()))
            .map(other -> new KnownSecret(other.accessKey(), other.secretKey()))
            .toList();
    return new Diagnosis(
        invalid.canonicalRequest(),
        invalid.stringToSign(),
        SignatureDiagnosis.of(signed, authorization, key.secretKey(), others));
  }
}
