// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import dev.ocesandbox.server.gateway.auth.signing.SigningSecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access key.
 *
 * @param caller owner of the key
 * @param accessKey access key (AK)
 * @param secretKey secret key (SK)
 * @param signing what checks signatures by the secret key; it ends with this credential
 * @param securityToken security token of a temporary key; null for a permanent key
 * @param expiresAt world time at which a temporary key expires; null for a permanent key
 */
public record Credential(
    Caller caller,
    String accessKey,
    String secretKey,
    SigningSecret signing,
    @Nullable String securityToken,
    @Nullable Instant expiresAt) {

  /** Creates an access key. */
  public Credential(
      Caller caller,
      String accessKey,
      String secretKey,
      @Nullable String securityToken,
      @Nullable Instant expiresAt) {
    this(
        caller,
        accessKey,
        secretKey,
        SigningSecret.of(accessKey, secretKey),
        securityToken,
        expiresAt);
  }

  /** Returns whether the key has expired. */
  public boolean isExpiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** Returns a text without the secret key. */
  @Override
  public String toString() {
    return "Credential " + accessKey;
  }
}
