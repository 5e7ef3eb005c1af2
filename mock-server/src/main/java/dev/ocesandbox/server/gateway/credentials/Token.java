// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An IAM token.
 *
 * @param text value of X-Auth-Token
 * @param caller owner of the token
 * @param issuedAt world time at which it was issued
 * @param expiresAt world time at which it expires; null for preset tokens, which do not expire
 * @param methods authentication methods of the login, such as password
 * @param project name of the project of its scope; null for the whole domain
 */
public record Token(
    String text,
    Caller caller,
    Instant issuedAt,
    @Nullable Instant expiresAt,
    List<String> methods,
    @Nullable String project) {

  /** Returns whether the token has expired. */
  public boolean isExpiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** Returns a text without the token. */
  @Override
  public String toString() {
    return "Token of " + caller.customerId();
  }
}
