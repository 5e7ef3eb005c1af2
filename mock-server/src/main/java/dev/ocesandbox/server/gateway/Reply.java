// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.server.gateway.Answer.BodyWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire.
 *
 * @param status HTTP status
 * @param headers all headers but Content-Length and Date
 * @param body the bytes; empty without a body
 * @param stream writes a body too large to hold; null otherwise
 * @param breakage how the connection breaks instead; null when all of it is sent
 */
public record Reply(
    int status,
    Map<String, String> headers,
    byte[] body,
    @Nullable BodyWriter stream,
    @Nullable Breakage breakage) {

  /** Copies the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** Returns this answer, sent whole or not. */
  public Reply breaking(@Nullable Breakage how) {
    return how == null ? this : new Reply(status, headers, body, stream, how);
  }
}
