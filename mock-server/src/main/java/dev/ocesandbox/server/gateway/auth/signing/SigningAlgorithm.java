// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.Optional;

/**
 * A signing algorithm of the vendor's SDKs.
 *
 * <p>Inferred: the SM and elliptic-curve algorithms are refused. The SDKs use them only if an
 * application selects them ({@code HttpConfig.withSigningAlgorithm}).
 */
public enum SigningAlgorithm {
  SDK_HMAC_SHA256("SDK-HMAC-SHA256", true),
  V11_HMAC_SHA256("V11-HMAC-SHA256", true),
  SDK_HMAC_SM3("SDK-HMAC-SM3", false),
  SDK_ECDSA_P256_SHA256("SDK-ECDSA-P256-SHA256", false),
  SDK_SM2_SM3("SDK-SM2-SM3", false);

  private final String wireName;
  private final boolean supported;

  SigningAlgorithm(String wireName, boolean supported) {
    this.wireName = wireName;
    this.supported = supported;
  }

  /** Returns the name in the Authorization header and in the string to sign. */
  public String wireName() {
    return wireName;
  }

  /** Returns whether signatures of this algorithm are accepted. */
  public boolean isSupported() {
    return supported;
  }

  static Optional<SigningAlgorithm> named(String wireName) {
    for (SigningAlgorithm algorithm : values()) {
      if (algorithm.wireName.equals(wireName)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }
}
