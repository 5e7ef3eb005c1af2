// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import org.jspecify.annotations.Nullable;

/**
 * The body of a request exactly as it came over the wire, hashed at most once.
 *
 * <p>Safe for use by several threads: at worst two of them compute the same hash.
 */
public final class Payload {

  /** The body of a request without one. */
  public static final Payload EMPTY = new Payload(new byte[0]);

  private final byte[] bytes;
  private @Nullable String sha256;

  private Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A payload of these bytes. They are not copied: the caller must not change them afterwards. */
  public static Payload of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Payload(bytes);
  }

  /** The SHA-256 of the body in 64 lower-case hex digits. */
  public String sha256Hex() {
    String known = sha256;
    if (known == null) {
      known = Sha256.hex(bytes);
      sha256 = known;
    }
    return known;
  }

  int length() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }
}
