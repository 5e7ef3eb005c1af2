// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A failure of the connection while an answer is sent.
 *
 * @param isReset whether the connection is reset and nothing is sent; otherwise it is closed within
 *     the body
 * @param bytes number of body bytes sent before it is closed, but never the whole body; null for
 *     half of the body
 */
public record ConnectionFault(boolean isReset, @Nullable Integer bytes) {

  /** The connection is reset; nothing is sent. */
  public static final ConnectionFault RESET = new ConnectionFault(true, null);

  /** Returns a fault that closes the connection within the body. */
  public static ConnectionFault cut(@Nullable Integer bytes) {
    return new ConnectionFault(false, bytes);
  }

  /** Returns the number of bytes sent of a body of {@code length} bytes. */
  public int sent(int length) {
    return isReset || length == 0 ? 0 : Math.min(bytes == null ? length / 2 : bytes, length - 1);
  }
}
