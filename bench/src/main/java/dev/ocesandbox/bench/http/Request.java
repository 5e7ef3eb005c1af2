// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire.
 *
 * @param kind what it is, for messages
 * @param bytes head and body
 * @param expected status of the only answer that counts
 */
public record Request(String kind, byte[] bytes, int expected) {

  /** Returns its request line. */
  String firstLine() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.substring(0, Math.max(0, text.indexOf("\r\n")));
  }
}
