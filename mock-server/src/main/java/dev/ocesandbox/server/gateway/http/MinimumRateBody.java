// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/**
 * The body of a request, which must arrive at a minimum rate. With the idle timeout alone, a client
 * could block a thread forever by sending single bytes.
 */
final class MinimumRateBody extends InputStream {

  private static final byte[] NOTHING = {};

  /** More than twice the largest body that the gateway accepts. */
  private static final long MAX_DRAINED = 32L * 1024 * 1024;

  /** Longer bodies get room as they arrive. */
  private static final int MAX_AT_ONCE = 64 * 1024;

  private final HttpServletRequest request;
  private final Timeouts timeouts;
  private final Transfer transfer;

  /** True if there is no body, it has been read, or reading failed. */
  private boolean ended;

  MinimumRateBody(HttpServletRequest request, Timeouts timeouts, Transfer transfer) {
    this.request = request;
    this.timeouts = timeouts;
    this.transfer = transfer;
    this.ended = !isAnnounced(request);
  }

  /** Checks the headers, because reading would allocate buffers and most requests have no body. */
  private static boolean isAnnounced(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  @Override
  public byte[] readNBytes(int length) throws IOException {
    if (ended) {
      return NOTHING;
    }
    long announced = request.getContentLengthLong();
    return announced > 0 && announced < Math.min(length, MAX_AT_ONCE)
        ? announced((int) announced)
        : super.readNBytes(length);
  }

  /** Reads a body of a known length into an array of that length, not through larger ones. */
  private byte[] announced(int length) throws IOException {
    byte[] body = new byte[length];
    int filled = 0;
    while (filled < length) {
      int count = read(body, filled, length - filled);
      if (count < 0) {
        return Arrays.copyOf(body, filled);
      }
      filled += count;
    }
    // Only a read behind the last byte finds the end.
    read();
    return body;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    ended = true;
    int count = 0;
    transfer.begin();
    try {
      count = request.getInputStream().read(buffer, offset, length);
    } finally {
      transfer.end(count);
    }
    if (transfer.isTooSlow(System.nanoTime(), timeouts)) {
      throw new SocketTimeoutException("The body arrives too slowly");
    }
    ended = count < 0;
    return count;
  }

  /** Returns whether so much is left that the connection cannot be used again. */
  boolean isTooLongToDrain() {
    return !ended && request.getContentLengthLong() > MAX_DRAINED;
  }

  /** Leaves the rest of the body unread. */
  void abandon() {
    ended = true;
  }

  /**
   * Reads the rest of the body after the answer, so that a client that is still sending receives
   * the answer and not a connection reset. A client that waits for 100-continue sends nothing.
   */
  void drain() throws IOException {
    if (ended || request.getHeader("Expect") != null) {
      return;
    }
    byte[] rest = new byte[16 * 1024];
    long drained = 0;
    while (!ended && drained < MAX_DRAINED) {
      drained += Math.max(read(rest, 0, rest.length), 0);
    }
  }
}
