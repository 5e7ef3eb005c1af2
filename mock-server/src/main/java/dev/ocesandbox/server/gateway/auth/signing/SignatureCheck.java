// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The result of checking the signature of a request.
 *
 * <p>Most valid requests take one HMAC. A signature that does not match the standard canonical form
 * is compared with the other forms that the vendor's SDKs are known to sign.
 */
public sealed interface SignatureCheck {

  /** The signature matches the request and the secret key. */
  record Valid() implements SignatureCheck {
    @Override
    public <T> T fold(Supplier<T> valid, Function<Invalid, T> invalid) {
      return valid.get();
    }
  }

  /**
   * The signature matches no accepted form.
   *
   * @param canonicalRequest the canonical request in the standard form
   * @param stringToSign the string to sign for the standard form
   */
  record Invalid(String canonicalRequest, String stringToSign) implements SignatureCheck {
    @Override
    public <T> T fold(Supplier<T> valid, Function<Invalid, T> invalid) {
      return invalid.apply(this);
    }

    /**
     * Returns the canonical request as in the gateway's error text: bars replace line ends.
     *
     * @param limit number of characters to return at most
     */
    public String canonicalRequestOnOneLine(int limit) {
      return canonicalRequest
          .substring(0, Math.min(limit, canonicalRequest.length()))
          .replace('\n', '|');
    }
  }

  /** Applies the function for this case. */
  <T> T fold(Supplier<T> valid, Function<Invalid, T> invalid);

  /**
   * Checks a signature against the secret of its access key. Comparisons take constant time.
   *
   * <p>The age of X-Sdk-Date is not checked; see {@link SigningDate}. Inferred: a derived signature
   * is invalid if the day in Credential is not the day of X-Sdk-Date.
   */
  static SignatureCheck of(
      SignedRequest request, Authorization authorization, SigningSecret secret) {
    String date = request.header(SignedRequest.X_SDK_DATE);
    List<String> names = authorization.signedHeaders();
    SigningKey key = SigningKey.of(authorization, secret);
    CanonicalRequest standard = CanonicalRequest.standard(request, names);
    String text = standard.text();
    String stringToSign = SigningKey.stringToSign(authorization, date, text);
    Invalid invalid = new Invalid(text, stringToSign);
    CredentialScope scope = authorization.scope();
    if (scope != null && !scope.isOn(date)) {
      return invalid;
    }
    if (equal(key.sign(stringToSign), authorization.signature())) {
      return new Valid();
    }
    List<CanonicalRequest> forms = CanonicalRequest.acceptedForms(request, names);
    for (CanonicalRequest other : forms.subList(1, forms.size())) {
      if (equal(key.sign(date, other), authorization.signature())) {
        return new Valid();
      }
    }
    return invalid;
  }

  /** Checks a signature against a secret key that is not used again. */
  static SignatureCheck of(SignedRequest request, Authorization authorization, String secretKey) {
    return of(request, authorization, SigningSecret.of(authorization.accessKey(), secretKey));
  }

  private static boolean equal(String expected, String given) {
    if (expected.length() != given.length()) {
      return false;
    }
    int differences = 0;
    for (int i = 0; i < expected.length(); i++) {
      differences |= expected.charAt(i) ^ given.charAt(i);
    }
    return differences == 0;
  }
}
