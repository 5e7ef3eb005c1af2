// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.memory.OutOfMemory;
import dev.ocesandbox.server.tls.TlsIdentity;
import java.time.Duration;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jspecify.annotations.Nullable;

/** Creates the parts of Jetty whose configuration differs from Javalin's defaults. */
final class Jetty {

  /** Test suites open many connections at once; a rejected one is retried after a second only. */
  private static final int ACCEPT_QUEUE = 1_024;

  /** Beyond it, no connection is accepted, and idle ones are closed after a second. */
  private static final int MAX_CONNECTIONS = 4_096;

  /** A limit for memory only; the gateway checks the documented limit of 128 KB. */
  private static final int MAX_HEADERS = 512 * 1024;

  /** How long a connection of a removed world must be idle before it is closed. */
  private static final Duration GONE = Duration.ofSeconds(2);

  /** How long a connection may be idle when there are as many as there may be. */
  private static final Duration CROWDED = Duration.ofSeconds(1);

  private Jetty() {}

  /** Creates a server that completes the requests in progress before it stops. */
  static Server server(QueuedThreadPool threads, Timeouts timeouts, Request.Handler errors) {
    threads.setStopTimeout(timeouts.interrupt().toMillis());
    // The threads of Jetty's default scheduler would keep the JVM alive.
    Server server =
        new Server(threads, new ScheduledExecutorScheduler("oce-sandbox-timer", true), null);
    server.setStopTimeout(timeouts.stop().toMillis());
    server.setErrorHandler(errors);
    server.setHandler(new GracefulHandler());
    return server;
  }

  /**
   * Creates an HTTP/1.1 connector that passes nearly all requests on to the gateway.
   *
   * @param tls key and certificate of a connector that speaks TLS as well; null for none
   */
  static ServerConnector connector(
      Server server, Timeouts timeouts, OutOfMemory outOfMemory, @Nullable TlsIdentity tls) {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(MAX_HEADERS);
    // Otherwise "application/JSON" is changed to "application/json", which invalidates signatures.
    http.setHeaderCacheCaseSensitive(true);
    // Each signed request has new header values, so a cache would be filled and cleared constantly.
    http.setHeaderCacheSize(0);
    http.setSendServerVersion(false);
    // Clients name a proxied host without its port, or the proxy: only the target of CONNECT
    // counts.
    http.setHttpCompliance(
        http.getHttpCompliance().with("any Host", Violation.MISMATCHED_AUTHORITY));
    ConnectionFactory plain = new RawTargetConnectionFactory(http);
    HandshakeFailures failures = new HandshakeFailures();
    ServerConnector connector =
        new GuardedConnector(
            server,
            outOfMemory,
            tls == null
                ? new ConnectionFactory[] {plain}
                : TlsLayer.factories(tls, plain, failures));
    connector.setIdleTimeout(timeouts.idle().toMillis());
    connector.setShutdownIdleTimeout(timeouts.interrupt().toMillis());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.addBean(new HeaderTimeout(connector.getScheduler(), timeouts.headers(), outOfMemory));
    connector.addBean(new WorldConnections(connector.getScheduler(), GONE, outOfMemory));
    connector.addBean(new WaitingClients(connector.getScheduler(), timeouts, outOfMemory));
    NetworkConnectionLimit connections = new NetworkConnectionLimit(MAX_CONNECTIONS, connector);
    connections.setEndPointIdleTimeout(CROWDED.toMillis());
    connector.addBean(connections);
    if (tls != null) {
      connector.addBean(
          new Handshakes(connector.getScheduler(), timeouts.headers(), failures, outOfMemory));
      server.setHandler(new ForwardProxy(server.getHandler(), connector, tls));
    }
    return connector;
  }
}
