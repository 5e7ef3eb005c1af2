// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import org.jspecify.annotations.Nullable;

/**
 * How the connection breaks instead of an answer or in the middle of it.
 *
 * @param isReset whether it is reset and nothing is sent; otherwise it is closed within the body
 * @param bytes how much of the body is sent before it is closed, never all; null for half
 */
public record Breakage(boolean isReset, @Nullable Integer bytes) {

  /** Reset; nothing is sent. */
  public static final Breakage RESET = new Breakage(true, null);

  /** Closed within the body. */
  public static Breakage cut(@Nullable Integer bytes) {
    return new Breakage(false, bytes);
  }

  /** Returns how many bytes of a body are sent. */
  public int sent(int length) {
    return isReset || length == 0 ? 0 : Math.min(bytes == null ? length / 2 : bytes, length - 1);
  }
}
