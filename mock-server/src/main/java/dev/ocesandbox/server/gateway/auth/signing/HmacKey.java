// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of HMAC-SHA256. Thread-safe: each message is signed by a copy of one prepared Mac. */
final class HmacKey {

  private static final String HMAC = "HmacSHA256";
  private static final HexFormat HEX = HexFormat.of();

  /** Never updated, because a Mac is not thread-safe. A copy takes a tenth of a new one. */
  private final Mac prepared;

  private HmacKey(Mac prepared) {
    this.prepared = prepared;
  }

  static HmacKey of(byte[] key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      // SecretKeySpec rejects an empty key. HMAC pads keys with zeros, so a zero byte is the same.
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, HMAC));
      return new HmacKey(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
    }
  }

  byte[] sign(byte[] message) {
    try {
      return ((Mac) prepared.clone()).doFinal(message);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the HMAC-SHA256 of the Java runtime can be copied", e);
    }
  }

  /** Returns the HMAC of a text as 64 lower-case hex digits. */
  String signHex(String message) {
    return HEX.formatHex(sign(message.getBytes(UTF_8)));
  }
}
