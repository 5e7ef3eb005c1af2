// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One server for many sandboxes, there from its first use to its last. Thread-safe.
 *
 * <p>Each run of a test engine holds a lease, and so does each open sandbox. When the last engine
 * lets go the server stops; after a sandbox without an engine it stays for the next one, and goes
 * with the JVM.
 */
final class SharedServer {

  /** That of this JVM. */
  static final SharedServer OF_JVM =
      new SharedServer(() -> IsolatedServer.start(IsolatedServer.STANDARD));

  private static final SharedServer IN_CONTAINER = new SharedServer(SharedServer::outside);

  private final Supplier<Door> opener;
  private @Nullable Running running;
  private int leases;

  SharedServer(Supplier<Door> opener) {
    this.opener = opener;
  }

  /** Returns the one of a kind. */
  static SharedServer of(SandboxRuntime runtime) {
    return runtime == SandboxRuntime.IN_PROCESS ? OF_JVM : IN_CONTAINER;
  }

  private static Door outside() {
    RemoteServer.Address chosen = RemoteServer.Address.chosen();
    try {
      return chosen == null ? ContainerServer.start() : new RemoteServer(chosen);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "SandboxRuntime.CONTAINER needs org.testcontainers:testcontainers in a version from 2 on",
          e);
    }
  }

  /**
   * A server that runs.
   *
   * @param door the way to it
   * @param templates what its worlds are forks of
   * @param hook closes it when the JVM ends before
   */
  private record Running(Door door, Templates templates, Thread hook) {

    static Running at(Door door) {
      Templates templates = new Templates(door);
      Thread hook = new Thread(() -> close(door, templates), "oce-sandbox-stop");
      Runtime.getRuntime().addShutdownHook(hook);
      return new Running(door, templates, hook);
    }

    private static void close(Door door, Templates templates) {
      templates.close();
      door.close();
    }

    void stop() {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM is ending, and the hook does the same.
        return;
      }
      close(door, templates);
    }
  }

  /** Permission to use a server until it is given back, once. */
  final class Lease implements Hold {

    private final Running server;

    private Lease(Running server) {
      this.server = server;
    }

    @Override
    public Door door() {
      return server.door();
    }

    Templates templates() {
      return server.templates();
    }

    /** Takes another lease of the same server. */
    @Override
    public Lease another() {
      return lease();
    }

    /** Gives the lease back; the server stays for the next one. */
    @Override
    public void release() {
      end(false);
    }

    /** Gives the lease back; when it was the last one, the server stops. */
    void releaseAndStop() {
      end(true);
    }
  }

  /** Takes a lease; the first one starts the server. */
  synchronized Lease lease() {
    Running server = running;
    if (server == null) {
      server = Running.at(opener.get());
      running = server;
    }
    leases++;
    return new Lease(server);
  }

  private synchronized void end(boolean stop) {
    leases--;
    if (stop && leases == 0 && running != null) {
      running.stop();
      running = null;
    }
  }
}
