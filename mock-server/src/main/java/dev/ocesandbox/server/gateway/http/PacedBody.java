// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The body of a request, which must keep coming: the idle time-out alone would let a client hold a
 * thread for ever by sending a byte now and then.
 */
final class PacedBody extends InputStream {

  private static final byte[] NOTHING = {};
  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  /** Twice the largest body that the gateway takes, and some. */
  private static final long MAX_DRAINED = 32L * 1024 * 1024;

  private final HttpServletRequest request;
  private final Patience patience;
  private long waited;
  private long received;

  /** Nothing more will come: there is none, it is all read, or reading failed. */
  private boolean ended;

  PacedBody(HttpServletRequest request, Patience patience) {
    this.request = request;
    this.patience = patience;
    this.ended = !isAnnounced(request);
  }

  /** Most requests have no body, and finding that out by reading costs buffers. */
  private static boolean isAnnounced(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  @Override
  public byte[] readNBytes(int length) throws IOException {
    return ended ? NOTHING : super.readNBytes(length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    long before = System.nanoTime();
    ended = true;
    int count = request.getInputStream().read(buffer, offset, length);
    waited += System.nanoTime() - before;
    received += Math.max(count, 0);
    if (waited > patience.body().toNanos() + received * NANOS / patience.bytesPerSecond()) {
      throw new SocketTimeoutException("The body comes too slowly");
    }
    ended = count < 0;
    return count;
  }

  /**
   * Reads on after the answer, so that a client that is still sending gets to read it instead of a
   * reset connection. A client that has been told to wait (100-continue) sends nothing.
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
