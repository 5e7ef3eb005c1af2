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
 */
public record Reply(
    int status, Map<String, String> headers, byte[] body, @Nullable BodyWriter stream) {

  /** Copies the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }
}
