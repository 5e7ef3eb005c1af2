// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.gateway.auth.signing.Sha256;
import java.util.HexFormat;

/** Generates the ids of users, projects and catalog entries. */
final class IamIds {

  private static final int BYTES = 16;

  private IamIds() {}

  /** Returns 32 hex digits, a hash of kind and text. */
  static String of(String kind, String text) {
    return HexFormat.of().formatHex(Sha256.digest(kind + "\n" + text), 0, BYTES);
  }
}
