// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The outcome of checking the signature of a request.
 *
 * <p>An ordinary valid request costs one HMAC. A signature that does not fit the usual canonical
 * form is tried against the other forms that the vendor's SDKs are known to sign.
 */
public sealed interface SignatureCheck {

  /** The signature was made with the secret key over this very request. */
  record Valid() implements SignatureCheck {
    @Override
    public <T> T fold(Supplier<T> valid, Function<Invalid, T> invalid) {
      return valid.get();
    }
  }

  /** The signature fits no accepted form; the texts are those of the usual one. */
  record Invalid(String canonicalRequest, String stringToSign) implements SignatureCheck {
    @Override
    public <T> T fold(Supplier<T> valid, Function<Invalid, T> invalid) {
      return invalid.apply(this);
    }

    /** The canonical request as the gateway shows it in its refusal: line ends become bars. */
    public String canonicalRequestOnOneLine() {
      return canonicalRequest.replace('\n', '|');
    }
  }

  /** Applies the function of this case. */
  <T> T fold(Supplier<T> valid, Function<Invalid, T> invalid);

  /**
   * Checks a signature against the secret key of its access key, in constant time per attempt.
   *
   * <p>The age of X-Sdk-Date is not looked at; see {@link SigningDate}. Inferred: a derived
   * signature whose Credential names another day than X-Sdk-Date is refused.
   */
  static SignatureCheck of(SignedRequest request, Authorization authorization, String secretKey) {
    String date = request.header(SignedRequest.X_SDK_DATE);
    List<String> names = authorization.signedHeaders();
    SigningKey key = SigningKey.of(authorization, secretKey);
    CanonicalRequest usual = CanonicalRequest.usual(request, names);
    String stringToSign = SigningKey.stringToSign(authorization, date, usual);
    Invalid invalid = new Invalid(usual.text(), stringToSign);
    CredentialScope scope = authorization.scope();
    if (scope != null && !scope.isOn(date)) {
      return invalid;
    }
    if (equal(key.sign(stringToSign), authorization.signature())) {
      return new Valid();
    }
    List<CanonicalRequest> readings = CanonicalRequest.readings(request, names);
    for (CanonicalRequest other : readings.subList(1, readings.size())) {
      if (equal(key.sign(date, other), authorization.signature())) {
        return new Valid();
      }
    }
    return invalid;
  }

  private static boolean equal(String expected, String given) {
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), given.getBytes(US_ASCII));
  }
}
