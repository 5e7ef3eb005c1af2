// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.nio.charset.StandardCharsets;

/**
 * An answer.
 *
 * @param status HTTP status
 * @param body its bytes; with the sizes of chunks where it came in chunks
 */
public record Answer(int status, byte[] body) {

  /** Returns the body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
