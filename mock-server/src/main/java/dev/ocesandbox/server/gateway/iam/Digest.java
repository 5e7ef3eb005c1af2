// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Ids and random-looking bytes that always come out the same for the same text. */
final class Digest {

  private static final int BYTES_OF_AN_ID = 16;

  private Digest() {}

  /** Returns 32 bytes. */
  static byte[] of(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Returns 32 hex digits, as the ids of users, projects and catalog entries have. */
  static String id(String kind, String text) {
    return HexFormat.of().formatHex(of(kind + "\n" + text), 0, BYTES_OF_AN_ID);
  }
}
