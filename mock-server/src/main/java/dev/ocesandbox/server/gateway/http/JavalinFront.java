// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.tls.TlsIdentity;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.servlet.DefaultTasks;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.http.servlet.ServletEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kotlin.LazyKt;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web server in front of a gateway. It passes requests of every method and path to the gateway
 * and can be started and stopped once. Thread-safe.
 *
 * <p>Javalin's routing is not used: a single before-handler handles all requests, because paths are
 * defined by the contracts, and a wrong method must be answered like an unknown path.
 */
public final class JavalinFront {

  private static final Logger LOGGER = LoggerFactory.getLogger(JavalinFront.class);

  private final Supplier<Gateway> gateway;
  private final RequestReader requests;
  private final ServerConnector connector;
  private final Javalin javalin;

  /**
   * Creates a server.
   *
   * @param gateway supplies the gateway for each request; may block until it is available
   * @param host name or address of the interface to listen on
   * @param port port to listen on; 0 for any free port
   * @param tls key and certificate for clients that speak TLS to the port; null for plain HTTP only
   */
  public JavalinFront(Supplier<Gateway> gateway, String host, int port, @Nullable TlsIdentity tls) {
    this(gateway, host, port, Timeouts.DEFAULT, tls);
  }

  JavalinFront(Supplier<Gateway> gateway, String host, int port, Timeouts timeouts) {
    this(gateway, host, port, timeouts, null);
  }

  JavalinFront(
      Supplier<Gateway> gateway,
      String host,
      int port,
      Timeouts timeouts,
      @Nullable TlsIdentity tls) {
    this.gateway = gateway;
    this.requests = new RequestReader(new RequestIds(), Clock.systemUTC(), timeouts);
    Server server = Jetty.server(timeouts, new UnreadableRequestHandler(gateway, requests));
    this.connector = Jetty.connector(server, timeouts, tls);
    connector.setHost(host);
    connector.setPort(port);
    this.javalin = Javalin.create(config -> configure(config, server));
  }

  /**
   * Starts listening.
   *
   * @throws UncheckedIOException if it cannot listen on the address
   */
  public void start() {
    try {
      connector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot listen on " + connector.getHost() + ":" + connector.getPort(), e);
    }
    javalin.start();
  }

  /**
   * Handles a request without a socket. The gateway does not treat it differently.
   *
   * @param method HTTP method
   * @param target percent-encoded path and query
   * @param headers header values by name
   * @param body body; empty for none
   */
  public Reply answer(String method, String target, Map<String, String> headers, byte[] body) {
    return gateway.get().handle(requests.local(method, target, headers, body));
  }

  /** Returns the port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Stops accepting requests, waits some seconds for those in progress and closes the port. */
  public void stop() {
    // Closed first, because new clients would be accepted but never answered.
    connector.close();
    try {
      connector.getServer().stop();
    } catch (Exception e) {
      // Javalin would log a stack trace, but this only means that a request took too long.
      LOGGER.warn("Requests in progress were aborted: {}", e.toString());
    }
  }

  private void configure(JavalinConfig config, Server server) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.unsafe.servletRequestLifecycle = List.of(DefaultTasks.INSTANCE.getBEFORE());
    config.routes.before(this::answer);
    // The default servlet supports WebSockets, which takes start-up time and would handle their
    // handshakes before the gateway.
    config.unsafe.servlet =
        LazyKt.lazyOf(new ServletEntry(null, new JavalinServlet(config.unsafe)));
    config.unsafe.jettyInternal.server = server;
    config.jetty.addConnector((owner, http) -> connector);
    config.jetty.modifyServletContextHandler(context -> withoutExtras(context, server));
  }

  private static void withoutExtras(ServletContextHandler context, Server server) {
    context.setErrorHandler(server.getErrorHandler());
    context.setAllowNullPathInContext(true);
  }

  private void answer(Context context) {
    ServletContextRequest core = ServletContextRequest.getServletContextRequest(context.req());
    MinimumRateBody body = requests.body(context.req());
    Reply reply = gateway.get().handle(requests.read(core, body));
    try {
      if (reply.connectionFault() == null) {
        note(core, reply);
        ReplyWriter.write(reply, core.getServletContextResponse().getWrapped(), context.res());
        body.drain();
      } else {
        body.drain();
        ConnectionBreaker.send(reply, reply.connectionFault(), core, context.res());
      }
    } catch (IOException | RuntimeException e) {
      if (!isConnectionFailure(e)) {
        LOGGER.error("Sending the answer to {} failed", reply.headers().get("X-Request-Id"), e);
      }
      // Closing the connection is the only way to signal that the answer is incomplete.
      core.getConnectionMetaData().getConnection().getEndPoint().close(e);
    }
  }

  private void note(ServletContextRequest request, Reply reply) {
    if (reply.world() != null) {
      connector
          .getBean(WorldConnections.class)
          .used(request.getConnectionMetaData().getConnection(), reply.world());
    }
  }

  /** Returns whether a failure is caused by the connection, for example by a client that left. */
  private static boolean isConnectionFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
