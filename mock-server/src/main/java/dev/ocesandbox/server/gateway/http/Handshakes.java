// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.memory.OutOfMemory;
import dev.ocesandbox.server.world.time.Event;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Limits TLS handshakes: each must be complete in time, counted from its first byte, and if there
 * are too many at once, the oldest one is closed.
 */
final class Handshakes extends RepeatedCheck implements Connection.Listener, SslHandshakeListener {

  /** Each takes about 50 KB. As many clients may connect at once as wait to be accepted. */
  private static final int MAX_UNFINISHED = 1_024;

  private final Map<SSLEngine, Handshake> unfinished = new ConcurrentHashMap<>();
  private final HandshakeFailures failures;
  private final Duration limit;

  Handshakes(
      Scheduler scheduler, Duration limit, HandshakeFailures failures, OutOfMemory outOfMemory) {
    super(scheduler, limit.toMillis() / 10, outOfMemory);
    this.failures = failures;
    this.limit = limit;
  }

  private record Handshake(SslConnection connection, long since) {

    void close(String reason) {
      Layers.lowest(connection.getEndPoint()).close(new TimeoutException(reason));
    }
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof SslConnection tls) {
      unfinished.put(tls.getSSLEngine(), new Handshake(tls, System.nanoTime()));
      if (unfinished.size() > MAX_UNFINISHED) {
        unfinished.values().stream()
            .min(Comparator.comparingLong(Handshake::since))
            .ifPresent(oldest -> oldest.close("There are too many TLS handshakes"));
      }
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (connection instanceof SslConnection tls) {
      unfinished.remove(tls.getSSLEngine());
    }
  }

  @Override
  public void handshakeSucceeded(Event event) {
    unfinished.remove(event.getSSLEngine());
  }

  @Override
  public void handshakeFailed(Event event, Throwable failure) {
    unfinished.remove(event.getSSLEngine());
    failures.met(failure);
  }

  @Override
  protected void check() {
    long now = System.nanoTime();
    unfinished.values().stream()
        .filter(handshake -> now - handshake.since() > limit.toNanos())
        .forEach(handshake -> handshake.close("The TLS handshake takes too long"));
  }
}
