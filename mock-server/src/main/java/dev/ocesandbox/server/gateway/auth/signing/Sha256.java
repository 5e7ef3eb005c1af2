// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256. */
public final class Sha256 {

  /** The hash of an empty body, precomputed because most requests have none. */
  static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** Never updated, because it is not thread-safe. A copy saves the search for a provider. */
  private static final MessageDigest PREPARED = prepared();

  private static final HexFormat HEX = HexFormat.of();

  private Sha256() {}

  /** Returns the 32 bytes of the hash of a text in UTF-8. */
  public static byte[] digest(String text) {
    return digest(text.getBytes(UTF_8));
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return ((MessageDigest) PREPARED.clone()).digest(bytes);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of the Java runtime can be copied", e);
    }
  }

  private static MessageDigest prepared() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  static String hex(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : HEX.formatHex(digest(bytes));
  }

  static String hex(String text) {
    return hex(text.getBytes(UTF_8));
  }
}
