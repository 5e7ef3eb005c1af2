// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.server.gateway.auth.SignatureVerifier.HostedKey;
import dev.ocesandbox.server.gateway.auth.signing.AuthorizationHeader;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Authenticates signed requests: finds the access key and has the signature verified. */
public final class SignatureAuth {

  /** The gateway's error text shows asterisks in place of the key. */
  private static final Map<String, String> HIDDEN_KEY = Map.of("access_key", "******");

  private final CredentialStore credentials;
  private final Worlds worlds;
  private final SignatureVerifier verifier;
  private final boolean lenient;

  /**
   * Creates an authentication by access keys.
   *
   * @param lenient whether a known key that has not expired suffices, without any further check
   */
  public SignatureAuth(CredentialStore credentials, Worlds worlds, boolean lenient) {
    this.credentials = credentials;
    this.worlds = worlds;
    this.verifier = new SignatureVerifier(credentials);
    this.lenient = lenient;
  }

  /** Returns whether an Authorization header is a signature, valid or not. */
  boolean isSignature(String authorization) {
    return AuthorizationHeader.namesAlgorithm(authorization)
        || (lenient && AuthorizationHeader.accessKeyIn(authorization).isPresent());
  }

  AuthResult check(Exchange exchange, String authorization) {
    if (lenient) {
      Optional<String> accessKey = AuthorizationHeader.accessKeyIn(authorization);
      if (accessKey.isPresent()) {
        return withKey(accessKey.get(), key -> unverified(exchange, key));
      }
    }
    return AuthorizationHeader.parse(authorization)
        .fold(
            understood ->
                withKey(understood.accessKey(), key -> verifier.verify(exchange, understood, key)),
            algorithm ->
                AuthResult.failure(
                    "gateway.auth.supported-algorithm", Map.of("algorithm", algorithm.wireName())),
            reason ->
                AuthResult.failure("gateway.auth.well-formed-authorization", reason.as("reason")));
  }

  /** A known key without a world belongs to a world that is just being removed. */
  private AuthResult withKey(String accessKey, Function<HostedKey, AuthResult> check) {
    return credentials
        .key(accessKey)
        .flatMap(key -> worlds.find(key.caller().worldId()).map(world -> new HostedKey(key, world)))
        .map(key -> check.apply(key).in(key.world()))
        .orElseGet(() -> AuthResult.failure("gateway.auth.known-key", HIDDEN_KEY));
  }

  private static AuthResult unverified(Exchange exchange, HostedKey key) {
    return key.isExpiredAt(exchange.request().wall())
        ? AuthResult.failure("gateway.auth.security-token-matches")
        : AuthResult.success(key.credential().caller(), key.world());
  }
}
