// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

/** Computes signatures of canonical requests. */
final class SigningKey {

  private final Authorization authorization;
  private final HmacKey key;

  private SigningKey(Authorization authorization, HmacKey key) {
    this.authorization = authorization;
    this.key = key;
  }

  static SigningKey of(Authorization authorization, String secretKey) {
    return of(authorization, SigningSecret.of(authorization.accessKey(), secretKey));
  }

  static SigningKey of(Authorization authorization, SigningSecret secret) {
    return new SigningKey(authorization, secret.key(authorization.scope()));
  }

  /** Returns the signature as 64 lower-case hex digits. */
  String sign(String stringToSign) {
    return key.signHex(stringToSign);
  }

  static String stringToSign(Authorization authorization, String date, CanonicalRequest canonical) {
    return stringToSign(authorization, date, canonical.text());
  }

  /** Returns the string to sign for the text of a canonical request. */
  static String stringToSign(Authorization authorization, String date, String canonical) {
    CredentialScope scope = authorization.scope();
    return authorization.algorithm().wireName()
        + '\n'
        + date
        + '\n'
        + (scope == null ? "" : scope.text() + '\n')
        + Sha256.hex(canonical);
  }

  String sign(String date, CanonicalRequest canonical) {
    return sign(stringToSign(authorization, date, canonical));
  }
}
