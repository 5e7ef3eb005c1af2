// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as received.
 *
 * @param id request id of 32 hex digits, returned in X-Request-Id
 * @param method method as sent
 * @param rawPath undecoded path
 * @param rawQuery undecoded query; null for none
 * @param headers all headers
 * @param body source of the body
 * @param wall wall-clock time of its arrival
 */
public record HttpRequest(
    String id,
    String method,
    String rawPath,
    @Nullable String rawQuery,
    Headers headers,
    BodySource body,
    Instant wall) {

  /** The source of a request body. */
  public interface BodySource {
    /** Opens the body, at most once. */
    InputStream open() throws IOException;
  }
}
