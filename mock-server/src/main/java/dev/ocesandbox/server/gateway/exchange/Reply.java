// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import dev.ocesandbox.server.gateway.exchange.Answer.BodyWriter;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rendered answer, ready to be sent.
 *
 * @param status HTTP status
 * @param headers all headers except Content-Length and Date
 * @param body the bytes of the body; empty for none
 * @param stream writes a streamed body; null otherwise
 * @param connectionFault how the connection fails; null if the reply is sent as a whole
 * @param world the world of the caller; null if unknown
 */
public record Reply(
    int status,
    Map<String, String> headers,
    byte[] body,
    @Nullable BodyWriter stream,
    @Nullable ConnectionFault connectionFault,
    @Nullable HostedWorld world) {

  /** Copies the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }
}
