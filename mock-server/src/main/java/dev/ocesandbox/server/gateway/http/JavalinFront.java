// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.Reply;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web server in front of a gateway: bytes in, bytes out, and every method and path goes to the
 * gateway. It is started and stopped once. Thread-safe.
 *
 * <p>Javalin's own routing is left out: a single before-handler takes each request, because the
 * contracts know the paths, and a wrong method must be answered like an unknown path.
 */
public final class JavalinFront {

  private static final Logger LOGGER = LoggerFactory.getLogger(JavalinFront.class);

  private final Supplier<Gateway> gateway;
  private final WireRequests requests;
  private final ServerConnector connector;
  private final Javalin javalin;

  /**
   * Takes whom to ask and where to listen.
   *
   * @param gateway answers the requests; asked for with each of them, and may wait until it is
   *     there
   * @param host name or address of the interface
   * @param port 0 takes any free one
   */
  public JavalinFront(Supplier<Gateway> gateway, String host, int port) {
    this(gateway, host, port, Patience.DEFAULT);
  }

  JavalinFront(Supplier<Gateway> gateway, String host, int port, Patience patience) {
    this.gateway = gateway;
    this.requests = new WireRequests(new RequestIds(), Clock.systemUTC(), patience);
    Server server = Jetty.server(patience, new UnreadableRequests(gateway, requests));
    this.connector = Jetty.connector(server, patience);
    connector.setHost(host);
    connector.setPort(port);
    this.javalin = Javalin.create(config -> configure(config, server));
  }

  /**
   * Starts listening.
   *
   * @throws UncheckedIOException when the address cannot be had
   */
  public void start() {
    try {
      connector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot listen at " + connector.getHost() + ":" + connector.getPort(), e);
    }
    javalin.start();
  }

  /**
   * Answers a request that does not come over the wire; to the gateway it is one like any other.
   *
   * @param method HTTP method
   * @param target path and query, encoded as on the wire
   * @param headers by name
   * @param body empty without one
   */
  public Reply answer(String method, String target, Map<String, String> headers, byte[] body) {
    return gateway.get().handle(requests.local(method, target, headers, body));
  }

  /** Returns the port it listens at. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Stops taking requests, gives those under way a few seconds, and frees the port. */
  public void stop() {
    // First of all, or new clients would be accepted and left waiting.
    connector.close();
    try {
      connector.getServer().stop();
    } catch (Exception e) {
      // Not through Javalin, which would log a stack trace: somebody kept a request open too long.
      LOGGER.warn("Requests under way were cut off: {}", e.toString());
    }
  }

  private void configure(JavalinConfig config, Server server) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.unsafe.servletRequestLifecycle = List.of(DefaultTasks.INSTANCE.getBEFORE());
    config.routes.before(this::answer);
    // The default servlet would look for WebSockets: that costs start-up time and keeps their
    // handshakes from the gateway.
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
    PacedBody body = requests.body(context.req());
    Reply reply = gateway.get().handle(requests.read(core, body));
    try {
      if (reply.breakage() == null) {
        WireReply.write(reply, core.getServletContextResponse().getWrapped(), context.res());
        body.drain();
      } else {
        body.drain();
        BrokenReply.send(reply, reply.breakage(), core, context.res());
      }
    } catch (IOException | RuntimeException e) {
      if (!isOfTheWire(e)) {
        LOGGER.error("The answer to {} broke off", reply.headers().get("X-Request-Id"), e);
      }
      // A closed connection is all that can still tell the client that something is missing.
      core.getConnectionMetaData().getConnection().getEndPoint().close(e);
    }
  }

  /** Tells whether a client that has gone is behind it, which is nobody's fault. */
  private static boolean isOfTheWire(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
