// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** Computes signatures of canonical requests. */
final class SigningKey {

  private final Authorization authorization;
  private final byte[] bytes;

  private SigningKey(Authorization authorization, byte[] bytes) {
    this.authorization = authorization;
    this.bytes = bytes;
  }

  static SigningKey of(Authorization authorization, String secretKey) {
    CredentialScope scope = authorization.scope();
    byte[] secret = secretKey.getBytes(UTF_8);
    return new SigningKey(
        authorization,
        scope == null ? secret : derived(authorization.accessKey(), secret, scope.text()));
  }

  /** Returns the signature as 64 lower-case hex digits. */
  String sign(String stringToSign) {
    return Sha256.hmacHex(bytes, stringToSign);
  }

  static String stringToSign(Authorization authorization, String date, CanonicalRequest canonical) {
    CredentialScope scope = authorization.scope();
    return authorization.algorithm().wireName()
        + '\n'
        + date
        + '\n'
        + (scope == null ? "" : scope.text() + '\n')
        + Sha256.hex(canonical.text());
  }

  String sign(String date, CanonicalRequest canonical) {
    return sign(stringToSign(authorization, date, canonical));
  }

  /** One round of HKDF (RFC 5869). The SDKs use the result in hex as the key. */
  private static byte[] derived(String accessKey, byte[] secret, String scope) {
    byte[] pseudoRandomKey = Sha256.hmac(accessKey.getBytes(UTF_8), secret);
    byte[] output = Sha256.hmac(pseudoRandomKey, (scope + '\u0001').getBytes(UTF_8));
    return HexFormat.of().formatHex(output).getBytes(UTF_8);
  }
}
