// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over a fixed number of connections from one thread. Each connection sends its next
 * request when the response is complete.
 */
public final class Driver {

  private static final int RESPONSE_TIMEOUT_MILLIS = 10_000;

  private final int port;
  private final int connections;

  /** Creates a driver for a port of the loopback address and a number of connections. */
  public Driver(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /** Sends one request over a new connection. */
  public static Response send(int port, Request request) throws IOException {
    try (Connection connection = new Connection(port)) {
      connection.send(request);
      while (!connection.receive()) {
        // The channel is blocking, so receive waits for bytes.
      }
      return connection.response();
    }
  }

  /**
   * Sends requests until the time is over or the source is empty.
   *
   * @throws UnexpectedResponseException at the first unexpected response
   */
  public Measurement drive(RequestSource source, Duration limit) {
    return drive(source, limit, null);
  }

  /** Sends all requests of a source and passes on all responses, in no particular order. */
  public Measurement sendAll(RequestSource source, Consumer<Response> responses) {
    return drive(source, Duration.ofMinutes(5), responses);
  }

  private Measurement drive(
      RequestSource source, Duration limit, @Nullable Consumer<Response> responses) {
    List<Connection> openConnections = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        openConnections.add(open(selector));
      }
      return run(selector, source, limit, responses);
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + ": " + e.getMessage(), e);
    } finally {
      openConnections.forEach(Driver::close);
    }
  }

  private Connection open(Selector selector) throws IOException {
    Connection connection = new Connection(port);
    connection.channel.configureBlocking(false);
    connection.channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  private Measurement run(
      Selector selector,
      RequestSource source,
      Duration limit,
      @Nullable Consumer<Response> responses)
      throws IOException {
    Latencies latencies = new Latencies();
    long start = System.nanoTime();
    long end = start + limit.toNanos();
    int busy = 0;
    for (SelectionKey key : selector.keys()) {
      busy += sendNext((Connection) key.attachment(), source) ? 1 : 0;
    }
    while (busy > 0) {
      if (selector.select(RESPONSE_TIMEOUT_MILLIS) == 0) {
        throw new IOException("no response within " + RESPONSE_TIMEOUT_MILLIS + " ms");
      }
      for (SelectionKey key : selector.selectedKeys()) {
        Connection connection = (Connection) key.attachment();
        if (connection.receive()) {
          latencies.add(connection.nanosSinceSent());
          if (responses != null) {
            responses.accept(connection.response());
          }
          boolean continues = System.nanoTime() < end && sendNext(connection, source);
          busy -= continues ? 0 : 1;
        }
      }
      selector.selectedKeys().clear();
    }
    return latencies.measurement(System.nanoTime() - start);
  }

  private static boolean sendNext(Connection connection, RequestSource source) throws IOException {
    Request next = source.next();
    if (next != null) {
      connection.send(next);
    }
    return next != null;
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
