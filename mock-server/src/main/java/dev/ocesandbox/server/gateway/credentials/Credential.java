// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access key.
 *
 * @param caller owner of the key
 * @param accessKey access key (AK)
 * @param secretKey secret key (SK)
 * @param securityToken security token of a temporary key; null for a permanent key
 * @param expiresAt world time at which a temporary key expires; null for a permanent key
 */
public record Credential(
    Caller caller,
    String accessKey,
    String secretKey,
    @Nullable String securityToken,
    @Nullable Instant expiresAt) {

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
