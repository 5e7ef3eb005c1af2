// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.exchange.EarlyAnswer;
import dev.ocesandbox.server.gateway.exchange.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * An answer in lines that begins before its request is decided. Its handler writes the last line
 * without the line feed, which follows when the request has been decided. The client must read at
 * the minimum rate of all answers.
 */
final class LineAnswer implements EarlyAnswer {

  /** More does not wait for a slow client; then its writer waits. */
  private static final int BUFFER = 32 * 1024;

  private final Function<String, Reply> head;
  private final Response core;
  private final HttpServletResponse response;
  private final Transfer transfer;
  private @Nullable Lines lines;

  LineAnswer(
      Function<String, Reply> head,
      Response core,
      HttpServletResponse response,
      Transfer transfer) {
    this.head = head;
    this.core = core;
    this.response = response;
    this.transfer = transfer;
  }

  @Override
  public OutputStream begin(String contentType) throws IOException {
    OutputStream body = ReplyWriter.begin(head.apply(contentType), core, response, transfer);
    Lines begun = new Lines(new BufferedOutputStream(body, BUFFER));
    lines = begun;
    return begun;
  }

  boolean isBegun() {
    return lines != null;
  }

  /** Completes the last line, or adds a refusal as a line, and ends the answer. */
  void end(Reply reply) throws IOException {
    Lines begun = lines;
    if (begun == null) {
      throw new IllegalStateException("The answer has not begun");
    }
    boolean done = reply.status() < 300;
    if (done != begun.isOpen) {
      throw new IOException("The answer ends in the middle of a line");
    }
    if (!done) {
      begun.write(reply.body());
    }
    if (begun.isOpen) {
      begun.write('\n');
    }
    begun.close();
  }

  /** Knows whether the last line is still open. */
  private static final class Lines extends FilterOutputStream {

    private boolean isOpen;

    Lines(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      isOpen = length == 0 ? isOpen : bytes[offset + length - 1] != '\n';
    }
  }
}
