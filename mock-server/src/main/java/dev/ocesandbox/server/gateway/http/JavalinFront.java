// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.memory.OutOfMemory;
import dev.ocesandbox.server.tls.TlsIdentity;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
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
  private final FrontHandler handler;
  private final Javalin javalin;

  /**
   * Creates a server.
   *
   * @param gateway supplies the gateway for each request; may block until it is available
   * @param host name or address of the interface to listen on
   * @param port port to listen on; 0 for any free port
   * @param tls key and certificate for clients that speak TLS to the port; null for plain HTTP only
   */
  public JavalinFront(
      Supplier<Gateway> gateway,
      String host,
      int port,
      OutOfMemory outOfMemory,
      @Nullable TlsIdentity tls) {
    this(gateway, host, port, outOfMemory, Timeouts.DEFAULT, tls);
  }

  JavalinFront(Supplier<Gateway> gateway, String host, int port, Timeouts timeouts) {
    this(gateway, host, port, OutOfMemory.noted(), timeouts, null);
  }

  JavalinFront(
      Supplier<Gateway> gateway,
      String host,
      int port,
      OutOfMemory outOfMemory,
      Timeouts timeouts,
      @Nullable TlsIdentity tls) {
    this.gateway = gateway;
    this.requests = new RequestReader(new RequestIds(), Clock.systemUTC(), timeouts);
    Server server =
        Jetty.server(
            new GuardedThreads(outOfMemory),
            timeouts,
            new UnreadableRequestHandler(gateway, requests));
    this.connector = Jetty.connector(server, timeouts, outOfMemory, tls);
    connector.setHost(host);
    connector.setPort(port);
    this.handler = new FrontHandler(gateway, requests, connector, outOfMemory);
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
    config.routes.before(handler::answer);
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
}
