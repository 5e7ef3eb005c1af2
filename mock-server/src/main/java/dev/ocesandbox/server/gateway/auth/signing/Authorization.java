// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Authorization header of a signed request says.
 *
 * @param algorithm a supported algorithm
 * @param accessKey the public half of the key pair
 * @param signedHeaders the lower-case names in the order of the header, {@code x-sdk-date} among
 *     them
 * @param signature the signature as sent; 64 lower-case hex digits when it is well formed
 * @param scope the scope of a derived key; present exactly for {@code V11-HMAC-SHA256}
 */
public record Authorization(
    SigningAlgorithm algorithm,
    String accessKey,
    List<String> signedHeaders,
    String signature,
    @Nullable CredentialScope scope) {

  public Authorization {
    signedHeaders = List.copyOf(signedHeaders);
  }

  Authorization signedAs(String newSignature) {
    return new Authorization(algorithm, accessKey, signedHeaders, newSignature, scope);
  }

  /** The header value that says the same. */
  String headerValue() {
    String key =
        scope == null ? "Access=" + accessKey : "Credential=" + accessKey + '/' + scope.text();
    return algorithm.wireName()
        + ' '
        + key
        + ", SignedHeaders="
        + String.join(";", signedHeaders)
        + ", Signature="
        + signature;
  }
}
