// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.nio.charset.StandardCharsets;

/**
 * A response.
 *
 * @param status HTTP status
 * @param body the bytes of the body; a chunked body includes the chunk sizes
 */
public record Response(int status, byte[] body) {

  /** Returns the body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
