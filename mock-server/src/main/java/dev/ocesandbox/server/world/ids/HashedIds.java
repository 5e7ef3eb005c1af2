// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Ids of what no world issues, such as users and projects: hashes of their names. */
public final class HashedIds {

  private static final int BYTES = 16;

  private HashedIds() {}

  /** Returns 32 hex digits, a hash of kind and text. */
  public static String of(String kind, String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest((kind + "\n" + text).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
