// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** The parts of Jetty that differ from what Javalin would take. */
final class Jetty {

  private static final int MAX_THREADS = 128;
  private static final int MIN_THREADS = 4;

  /** Test suites open many connections at once; one that finds no place waits for a second. */
  private static final int MAX_WAITING = 1_024;

  /** The documented limit is 128 KB and the gateway's to check; this one only guards memory. */
  private static final int MAX_HEAD = 512 * 1024;

  private Jetty() {}

  /** A server that finishes what it has begun before it stops. */
  static Server server(Patience patience, Request.Handler errors) {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
    threads.setName("oce-sandbox");
    threads.setDaemon(true);
    threads.setStopTimeout(patience.interrupted().toMillis());
    // Jetty's own scheduler would keep a JVM alive whose program has ended.
    Server server =
        new Server(threads, new ScheduledExecutorScheduler("oce-sandbox-timer", true), null);
    server.setStopTimeout(patience.stop().toMillis());
    server.setErrorHandler(errors);
    server.setHandler(new GracefulHandler());
    return server;
  }

  /** Plain HTTP/1.1 that lets nearly everything through to the gateway. */
  static ServerConnector connector(Server server, Patience patience) {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(MAX_HEAD);
    // Otherwise "application/JSON" arrives as "application/json", and a signature over it fails.
    http.setHeaderCacheCaseSensitive(true);
    // Signed requests differ in their headers: a cache of them is filled and cleared all the time.
    http.setHeaderCacheSize(0);
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, -1, new RawTargets(http));
    connector.setIdleTimeout(patience.idle().toMillis());
    connector.setShutdownIdleTimeout(patience.interrupted().toMillis());
    connector.setAcceptQueueSize(MAX_WAITING);
    connector.addBean(new SlowHeads(connector.getScheduler(), patience.head()));
    return connector;
  }
}
