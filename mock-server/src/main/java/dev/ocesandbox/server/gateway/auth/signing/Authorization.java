// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of the Authorization header of a signed request.
 *
 * @param algorithm a supported algorithm
 * @param accessKey the access key (AK)
 * @param signedHeaders lower-case names in the order of the header, including {@code x-sdk-date}
 * @param signature the signature as sent; 64 lower-case hex digits if it is well-formed
 * @param scope the scope of a derived key; non-null only for {@code V11-HMAC-SHA256}
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

  /** Returns the value of the Authorization header. */
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
