// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A persistent connection with at most one request at a time. */
final class Connection implements AutoCloseable {

  final SocketChannel channel;
  private final ResponseBuffer buffer = new ResponseBuffer();
  private Request request = new Request("none", new byte[0], 0);
  private long sentAt;

  Connection(int port) throws IOException {
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  /** Sends a request. It fits into the buffer of the socket, so this does not block. */
  void send(Request next) throws IOException {
    request = next;
    buffer.clear();
    sentAt = System.nanoTime();
    ByteBuffer bytes = ByteBuffer.wrap(next.bytes());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Reads available bytes. Returns true if the response is complete.
   *
   * @throws UnexpectedResponseException if the response has another status than expected
   */
  boolean receive() throws IOException {
    if (!buffer.fill(channel)) {
      return false;
    }
    if (buffer.status() != request.expected()) {
      throw new UnexpectedResponseException(request, buffer.response());
    }
    return true;
  }

  long nanosSinceSent() {
    return System.nanoTime() - sentAt;
  }

  Response response() {
    return buffer.response();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
