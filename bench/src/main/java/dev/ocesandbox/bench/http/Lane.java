// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One connection that stays open, with at most one request under way. */
final class Lane implements AutoCloseable {

  final SocketChannel channel;
  private final AnswerBuffer buffer = new AnswerBuffer();
  private Request request = new Request("nothing", new byte[0], 0);
  private long sentAt;

  Lane(int port) throws IOException {
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  /** Requests are far smaller than a socket's buffer, which is empty between them. */
  void send(Request next) throws IOException {
    request = next;
    buffer.clear();
    sentAt = System.nanoTime();
    ByteBuffer bytes = ByteBuffer.wrap(next.bytes());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Takes what has come; tells whether the answer is whole and throws when it is a wrong one. */
  boolean receive() throws IOException {
    if (!buffer.fill(channel)) {
      return false;
    }
    if (buffer.status() != request.expected()) {
      throw new UnexpectedAnswer(request, buffer.answer());
    }
    return true;
  }

  long nanosSinceSent() {
    return System.nanoTime() - sentAt;
  }

  Answer answer() {
    return buffer.answer();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
