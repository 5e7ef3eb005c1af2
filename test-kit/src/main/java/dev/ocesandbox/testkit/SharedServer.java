// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.IsolatedServer;
import dev.ocesandbox.testkit.internal.RemoteServer;
import dev.ocesandbox.testkit.internal.ServerConnection;
import dev.ocesandbox.testkit.internal.ServerLauncher;
import dev.ocesandbox.testkit.internal.Setting;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server that many sandboxes share. Thread-safe.
 *
 * <p>Each run of a test engine and each open sandbox holds a lease; the first lease starts the
 * server. It stops when an engine returns the last lease. When a sandbox without an engine returns
 * the last lease, the server keeps running for the next one and stops with the JVM.
 */
final class SharedServer {

  private static final SharedServer IN_PROCESS = inProcess(false);
  private static final SharedServer IN_PROCESS_WITH_TLS = inProcess(true);
  private static final SharedServer IN_CONTAINER = new SharedServer(() -> external(false));
  private static final SharedServer IN_CONTAINER_WITH_TLS = new SharedServer(() -> external(true));

  private static final Setting ENDPOINT =
      new Setting("oce-sandbox.endpoint", "OCESANDBOX_ENDPOINT");

  private final Supplier<ServerConnection> launcher;
  private @Nullable Running running;
  private int leases;
  private boolean kept;

  SharedServer(Supplier<ServerConnection> launcher) {
    this.launcher = launcher;
  }

  /**
   * Returns the shared server of a runtime.
   *
   * @param tls whether it serves HTTPS as well
   */
  static SharedServer of(SandboxRuntime runtime, boolean tls) {
    if (runtime == SandboxRuntime.IN_PROCESS) {
      return tls ? IN_PROCESS_WITH_TLS : IN_PROCESS;
    }
    return tls ? IN_CONTAINER_WITH_TLS : IN_CONTAINER;
  }

  private static SharedServer inProcess(boolean tls) {
    return new SharedServer(() -> IsolatedServer.startStandard(OceSandbox.CLOCK, tls));
  }

  private static ServerConnection external(boolean tls) {
    String endpoint = ENDPOINT.value();
    if (endpoint == null) {
      return launchContainer(tls);
    }
    ServerConnection server = RemoteServer.at(endpoint, null);
    if (tls) {
      TlsAccess.require(server);
    }
    return server;
  }

  private static ServerConnection launchContainer(boolean tls) {
    try {
      return ServiceLoader.load(ServerLauncher.class, ServerLauncher.class.getClassLoader())
          .findFirst()
          .orElseThrow()
          .launch(tls);
    } catch (NoClassDefFoundError | ServiceConfigurationError e) {
      throw new IllegalStateException(
          "SandboxRuntime.CONTAINER requires Testcontainers. Add org.testcontainers:testcontainers"
              + " in version 2 or newer to the test class path",
          e);
    }
  }

  /**
   * A running server.
   *
   * @param connection the connection to it
   * @param templates the templates of its worlds
   * @param hook stops it if the JVM ends first
   */
  private record Running(ServerConnection connection, WorldTemplates templates, Thread hook) {

    static Running on(ServerConnection connection) {
      WorldTemplates templates = new WorldTemplates(connection);
      Thread hook = new Thread(() -> close(connection, templates), "oce-sandbox-stop");
      Runtime.getRuntime().addShutdownHook(hook);
      return new Running(connection, templates, hook);
    }

    private static void close(ServerConnection connection, WorldTemplates templates) {
      templates.close();
      connection.close();
    }

    void stop() {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM is shutting down, so the hook stops the server.
        return;
      }
      close(connection, templates);
    }
  }

  /** A lease on this server. Must be released once. */
  final class Lease implements ServerLease {

    private final Running server;

    private Lease(Running server) {
      this.server = server;
    }

    @Override
    public ServerConnection connection() {
      return server.connection();
    }

    WorldTemplates templates() {
      return server.templates();
    }

    @Override
    public Lease copy() {
      return lease();
    }

    /** Releases this lease and keeps the server running. */
    @Override
    public void release() {
      end(false);
    }

    /** Releases this lease and stops the server if this was the last one. */
    void releaseAndStop() {
      end(true);
    }
  }

  /** Returns a new lease, and starts the server if it is not running. */
  synchronized Lease lease() {
    Running server = running;
    if (server == null) {
      server = Running.on(launched());
      running = server;
    }
    leases++;
    return new Lease(server);
  }

  /** Returns a server that knows the provider states of the project. */
  private ServerConnection launched() {
    ServerConnection server = launcher.get();
    try {
      OwnStates.addTo(server);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Creates a world, which keeps the server running until its sandbox is closed. */
  Sandbox open(SandboxConfig config) {
    Lease lease = lease();
    try {
      return new Sandbox(lease, config, lease.templates().fork(config.world()), true);
    } catch (RuntimeException e) {
      lease.release();
      throw e;
    }
  }

  /**
   * Keeps the server running until the JVM exits, for applications that hold its endpoint, and
   * returns a lease that must not be released.
   */
  synchronized Lease keepRunning() {
    if (kept && running != null) {
      return new Lease(running);
    }
    Lease forever = lease();
    kept = true;
    return forever;
  }

  private synchronized void end(boolean stopIfUnused) {
    leases--;
    if (stopIfUnused && leases == 0 && running != null) {
      running.stop();
      running = null;
    }
  }
}
