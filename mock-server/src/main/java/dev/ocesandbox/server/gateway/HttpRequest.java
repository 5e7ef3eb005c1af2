// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param id 32 hex digits, answered in X-Request-Id
 * @param method as sent
 * @param rawPath undecoded path
 * @param rawQuery undecoded query; null without one
 * @param headers all headers
 * @param body opens the body, once
 * @param wall real time of its arrival
 */
public record HttpRequest(
    String id,
    String method,
    String rawPath,
    @Nullable String rawQuery,
    Headers headers,
    BodySource body,
    Instant wall) {

  /** Where the body can be read from, once. */
  public interface BodySource {
    /** Opens the body. */
    InputStream open() throws IOException;
  }
}
