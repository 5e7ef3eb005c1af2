// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Locale;

/** Collects the bytes of one answer and tells when it is whole. */
final class AnswerBuffer {

  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
  private static final byte[] END_OF_CHUNKS = {'\r', '\n', '0', '\r', '\n', '\r', '\n'};
  private static final int CHUNKED = -1;

  private ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
  private int bodyAt;
  private int bodyLength;

  /** Forgets the last answer. */
  void clear() {
    bytes.clear();
    bodyAt = 0;
  }

  /** Takes what has come; tells whether the answer is whole. */
  boolean fill(SocketChannel channel) throws IOException {
    if (!bytes.hasRemaining()) {
      bytes = ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
    }
    if (channel.read(bytes) < 0) {
      throw new IOException("The server closed a connection before its answer was whole");
    }
    if (bodyAt == 0) {
      readHead();
    }
    return bodyAt > 0 && isWhole();
  }

  int status() {
    return (bytes.get(9) - '0') * 100 + (bytes.get(10) - '0') * 10 + bytes.get(11) - '0';
  }

  Answer answer() {
    return new Answer(status(), Arrays.copyOfRange(bytes.array(), bodyAt, bytes.position()));
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

  /** One request is under way at a time, so an end of chunks at the end of the bytes is the end. */
  private boolean isWhole() {
    return bodyLength == CHUNKED
        ? bytes.position() - bodyAt >= 5
            && indexOf(END_OF_CHUNKS, bytes.position() - END_OF_CHUNKS.length) >= 0
        : bytes.position() >= bodyAt + bodyLength;
  }

  private int indexOf(byte[] wanted, int from) {
    byte[] array = bytes.array();
    for (int i = from; i <= bytes.position() - wanted.length; i++) {
      if (Arrays.equals(array, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
