// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests as the vendor's SDKs do.
 *
 * <pre>{@code
 * String authorization =
 *     Signer.of(accessKey, secretKey).authorization(request, List.of("host", "x-sdk-date"));
 * }</pre>
 */
public final class Signer {

  private final String accessKey;
  private final String secretKey;
  private final @Nullable String region;
  private final @Nullable String service;

  private Signer(
      String accessKey, String secretKey, @Nullable String region, @Nullable String service) {
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.region = region;
    this.service = service;
  }

  /** Returns a signer for {@code SDK-HMAC-SHA256}, the default of all SDKs. */
  public static Signer of(String accessKey, String secretKey) {
    return new Signer(accessKey, secretKey, null, null);
  }

  /**
   * Returns a signer for {@code V11-HMAC-SHA256}, whose key is derived for a day, a region and a
   * service.
   */
  public static Signer derived(String accessKey, String secretKey, String region, String service) {
    return new Signer(accessKey, secretKey, region, service);
  }

  /**
   * Returns the value of the Authorization header for a request with an X-Sdk-Date header.
   *
   * @param signedHeaders names of the headers to sign, in any order and case
   * @throws IllegalArgumentException if X-Sdk-Date is absent, malformed or not among the signed
   *     headers
   */
  public String authorization(SignedRequest request, List<String> signedHeaders) {
    String date = request.header(SignedRequest.X_SDK_DATE);
    List<String> names =
        signedHeaders.stream().map(name -> name.toLowerCase(Locale.ROOT)).sorted().toList();
    if (SigningDate.parse(date).isEmpty() || !names.contains(SignedRequest.X_SDK_DATE)) {
      throw new IllegalArgumentException("X-Sdk-Date must be valid and signed, not: " + date);
    }
    Authorization unsigned = unsigned(date, names);
    CanonicalRequest canonical = CanonicalRequest.standard(request, names);
    String signature = SigningKey.of(unsigned, secretKey).sign(date, canonical);
    return unsigned.signedAs(signature).headerValue();
  }

  private Authorization unsigned(String date, List<String> names) {
    if (region == null || service == null) {
      return new Authorization(SigningAlgorithm.SDK_HMAC_SHA256, accessKey, names, "", null);
    }
    CredentialScope scope = new CredentialScope(date.substring(0, 8), region, service);
    return new Authorization(SigningAlgorithm.V11_HMAC_SHA256, accessKey, names, "", scope);
  }
}
