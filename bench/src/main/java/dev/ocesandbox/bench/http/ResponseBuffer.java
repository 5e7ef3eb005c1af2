// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Locale;

/** Collects the bytes of one response until it is complete. */
final class ResponseBuffer {

  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
  private static final byte[] END_OF_CHUNKS = {'\r', '\n', '0', '\r', '\n', '\r', '\n'};
  private static final int CHUNKED = -1;

  private ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
  private int bodyAt;
  private int bodyLength;

  /** Discards the previous response. */
  void clear() {
    bytes.clear();
    bodyAt = 0;
  }

  /** Reads available bytes. Returns true if the response is complete. */
  boolean fill(SocketChannel channel) throws IOException {
    if (!bytes.hasRemaining()) {
      bytes = ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
    }
    if (channel.read(bytes) < 0) {
      throw new IOException("The server closed the connection before the response was complete");
    }
    if (bodyAt == 0) {
      readHead();
    }
    return bodyAt > 0 && isComplete();
  }

  int status() {
    return (bytes.get(9) - '0') * 100 + (bytes.get(10) - '0') * 10 + bytes.get(11) - '0';
  }

  Response response() {
    return new Response(status(), Arrays.copyOfRange(bytes.array(), bodyAt, bytes.position()));
  }

  private void readHead() {
    int end = indexOf(END_OF_HEAD, 0);
    if (end >= 0) {
      bodyAt = end + END_OF_HEAD.length;
      bodyLength = length(new String(bytes.array(), 0, end, ISO_8859_1).toLowerCase(Locale.ROOT));
    }
  }

  private static int length(String head) {
    int at = head.indexOf("\r\ncontent-length:");
    if (at < 0) {
      return head.contains("\r\ntransfer-encoding: chunked") ? CHUNKED : 0;
    }
    int from = head.indexOf(':', at) + 1;
    int to = head.indexOf('\r', from);
    return Integer.parseInt(head.substring(from, to < 0 ? head.length() : to).trim());
  }

  /** There is one request at a time, so a last chunk at the end of the bytes ends the response. */
  private boolean isComplete() {
    return bodyLength == CHUNKED
        ? bytes.position() - bodyAt >= 5
            && indexOf(END_OF_CHUNKS, bytes.position() - END_OF_CHUNKS.length) >= 0
        : bytes.position() >= bodyAt + bodyLength;
  }

  private int indexOf(byte[] pattern, int from) {
    byte[] array = bytes.array();
    for (int i = from; i <= bytes.position() - pattern.length; i++) {
      if (Arrays.equals(array, i, i + pattern.length, pattern, 0, pattern.length)) {
        return i;
      }
    }
    return -1;
  }
}
