// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Encodes requests. */
final class RequestEncoder {

  private RequestEncoder() {}

  static Request encode(
      String kind, String requestLine, Map<String, String> headers, byte[] body, int expected) {
    StringBuilder head = new StringBuilder(requestLine).append(" HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (body.length > 0) {
      head.append("Content-Length: " + body.length + "\r\n");
    }
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, bytes, start.length, body.length);
    return new Request(kind, bytes, expected);
  }
}
