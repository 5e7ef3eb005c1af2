// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access key.
 *
 * @param caller who it stands for
 * @param accessKey its public half
 * @param secretKey its secret half
 * @param securityToken what must be sent with a temporary key; null for a permanent one
 * @param expiresAt when a temporary key ends, in the world's time; null for a permanent one
 */
public record Credential(
    Caller caller,
    String accessKey,
    String secretKey,
    @Nullable String securityToken,
    @Nullable Instant expiresAt) {

  /** Tells whether the key has ended. */
  boolean isExpiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** Hides the secret half. */
  @Override
  public String toString() {
    return "Credential " + accessKey;
  }
}
