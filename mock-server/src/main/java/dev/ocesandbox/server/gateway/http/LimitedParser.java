// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * A parser that counts the headers it keeps, and finds out why a Content-Length is invalid: a
 * number that is too large for Jetty is a body that is too large.
 */
final class LimitedParser extends TlsClients.Parser {

  /** Ends where Jetty stopped reading: behind the header, with or without the end of its line. */
  private static final Pattern LONG_LENGTH =
      Pattern.compile("(?i)(?:^|\n)content-length:[ \t]*\\d{19,}[ \t]*\r?\n?.?$");

  private static final int LOOKED_AT = 4_096;

  private final HeadBytes.Head head;
  private final Runnable onTooLong;
  private @Nullable ByteBuffer current;

  LimitedParser(
      RequestHandler handler,
      int maxHeaders,
      HttpCompliance compliance,
      Runnable onHandshake,
      Runnable onTooLong,
      HeadBytes.Head head) {
    super(handler, maxHeaders, compliance, onHandshake);
    this.onTooLong = onTooLong;
    this.head = head;
  }

  @Override
  public boolean parseNext(ByteBuffer buffer) {
    current = buffer;
    int before = buffer.position();
    try {
      boolean handled = super.parseNext(buffer);
      if (!isInHead()) {
        head.done();
      } else if (!head.add(buffer.position() - before)) {
        head.done();
        badMessage(new HttpException.RuntimeException(431, "Too many unfinished headers"));
        return true;
      }
      return handled;
    } finally {
      current = null;
    }
  }

  private boolean isInHead() {
    return !isStart() && getState().ordinal() < State.CONTENT.ordinal();
  }

  @Override
  protected void badMessage(HttpException failure) {
    if (current != null && LONG_LENGTH.matcher(read(current)).find()) {
      onTooLong.run();
    }
    super.badMessage(failure);
  }

  private static String read(ByteBuffer buffer) {
    int end = buffer.position();
    byte[] bytes = new byte[Math.min(end, LOOKED_AT)];
    buffer.get(end - bytes.length, bytes);
    return new String(bytes, ISO_8859_1);
  }

  /** Counts the connection's headers no more. */
  void release() {
    head.done();
  }
}
