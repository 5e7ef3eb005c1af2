// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpParser;
import org.jspecify.annotations.Nullable;

/**
 * A parser that counts the headers it keeps, notes whether a connection begins with TLS, and finds
 * out why a Content-Length is invalid: a number that is too large for Jetty is a body that is too
 * large.
 */
final class LimitedParser extends HttpParser {

  private final Supplier<HeadBytes> heads;
  private final Runnable onHandshake;
  private final Runnable onTooLong;
  private HeadBytes.@Nullable Head head;

  LimitedParser(
      RequestHandler handler,
      int maxHeaders,
      HttpCompliance compliance,
      Runnable onHandshake,
      Runnable onTooLong,
      Supplier<HeadBytes> heads) {
    super(handler, maxHeaders, compliance);
    this.onHandshake = onHandshake;
    this.onTooLong = onTooLong;
    this.heads = heads;
  }

  @Override
  public boolean parseNext(ByteBuffer buffer) {
    if (isStart() && TlsClients.isHandshake(buffer)) {
      onHandshake.run();
    }
    if (head == null) {
      head = heads.get().new Head();
    }
    int before = buffer.position();
    boolean handled = super.parseNext(buffer);
    if (!isInHead()) {
      head.done();
    } else if (!head.add(buffer.position() - before)) {
      head.done();
      badMessage(new HttpException.RuntimeException(431, "Too many unfinished headers"));
      return true;
    }
    return handled;
  }

  private boolean isInHead() {
    return !isStart() && getState().compareTo(State.CONTENT) < 0;
  }

  @Override
  protected void badMessage(HttpException failure) {
    if (failure instanceof Throwable thrown && thrown.getCause() instanceof ArithmeticException) {
      onTooLong.run();
    }
    super.badMessage(failure);
  }

  /** Counts the connection's headers no more. */
  void release() {
    if (head != null) {
      head.done();
    }
  }
}
