// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.nio.charset.StandardCharsets;

/**
 * An encoded request.
 *
 * @param kind description for messages
 * @param bytes head and body
 * @param expected the expected HTTP status
 */
public record Request(String kind, byte[] bytes, int expected) {

  /** Returns the request line. */
  String firstLine() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.substring(0, Math.max(0, text.indexOf("\r\n")));
  }
}
