// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.http.JavalinFront;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** The web server, being started on a thread of its own while the house is put together. */
final class Opening {

  private final FutureTask<JavalinFront> front;

  private Opening(FutureTask<JavalinFront> front) {
    this.front = front;
  }

  /** Begins to start a front that asks for its gateway when it is there. */
  static Opening begin(Supplier<Gateway> gateway, String host, int port) {
    FutureTask<JavalinFront> task = new FutureTask<>(() -> started(gateway, host, port));
    Thread thread = new Thread(task, "oce-sandbox-start");
    thread.setDaemon(true);
    thread.start();
    return new Opening(task);
  }

  private static JavalinFront started(Supplier<Gateway> gateway, String host, int port) {
    JavalinFront front = new JavalinFront(gateway, host, port);
    front.start();
    return front;
  }

  /** Waits for the front; throws what kept it from starting. */
  JavalinFront front() {
    try {
      return front.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting", e);
    }
  }

  /** Frees the port again; whatever kept the front from starting does not matter any more. */
  void giveUp() {
    try {
      front.get().stop();
    } catch (ExecutionException e) {
      // It has no port then.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
