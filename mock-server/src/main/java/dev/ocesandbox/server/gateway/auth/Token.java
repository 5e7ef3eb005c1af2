// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An IAM token.
 *
 * @param text what is sent in X-Auth-Token
 * @param caller who it stands for
 * @param issuedAt when it was made, in the world's time
 * @param expiresAt when it ends, in the world's time; null for the ready-made ones, which do not
 * @param methods how its holder proved who it is, such as password
 * @param project name of the project it is limited to; null for a token of the whole domain
 */
public record Token(
    String text,
    Caller caller,
    Instant issuedAt,
    @Nullable Instant expiresAt,
    List<String> methods,
    @Nullable String project) {

  /** Tells whether the token has ended. */
  public boolean isExpiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** Hides the text. */
  @Override
  public String toString() {
    return "Token of " + caller.customerId();
  }
}
