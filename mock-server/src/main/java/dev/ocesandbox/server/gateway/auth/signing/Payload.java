// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import org.jspecify.annotations.Nullable;

/**
 * The body of a request as received. Its hash is computed on first use.
 *
 * <p>Thread-safe; concurrent first uses may compute the same hash twice.
 */
public final class Payload {

  /** An empty body. */
  public static final Payload EMPTY = new Payload(new byte[0]);

  private final byte[] bytes;
  private @Nullable String sha256;

  private Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns a payload of these bytes, which are not copied and must not be changed. */
  public static Payload of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Payload(bytes);
  }

  /** Returns the SHA-256 of the body as 64 lower-case hex digits. */
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
