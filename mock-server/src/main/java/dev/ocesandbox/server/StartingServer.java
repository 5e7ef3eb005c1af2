// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.http.JavalinFront;
import dev.ocesandbox.server.memory.OutOfMemory;
import dev.ocesandbox.server.tls.TlsIdentity;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A web server that starts on its own thread while the rest of the sandbox is built. */
final class StartingServer {

  private final FutureTask<JavalinFront> front;

  private StartingServer(FutureTask<JavalinFront> front) {
    this.front = front;
  }

  /** Starts a server on the address of {@code options}; its requests wait for {@code gateway}. */
  static StartingServer start(
      Supplier<Gateway> gateway,
      SandboxOptions options,
      OutOfMemory outOfMemory,
      @Nullable TlsIdentity tls) {
    FutureTask<JavalinFront> task =
        new FutureTask<>(() -> started(gateway, options, outOfMemory, tls));
    Thread thread = new Thread(task, "oce-sandbox-start");
    thread.setDaemon(true);
    thread.start();
    return new StartingServer(task);
  }

  private static JavalinFront started(
      Supplier<Gateway> gateway,
      SandboxOptions options,
      OutOfMemory outOfMemory,
      @Nullable TlsIdentity tls) {
    JavalinFront front =
        new JavalinFront(gateway, options.host(), options.port(), outOfMemory, tls);
    front.start();
    return front;
  }

  /** Waits until the server is listening and returns it; rethrows the failure of a failed start. */
  JavalinFront await() {
    try {
      return front.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting", e);
    }
  }

  /** Stops the server once it has started; does nothing if the start failed. */
  void cancel() {
    try {
      front.get().stop();
    } catch (ExecutionException e) {
      // The server never opened its port.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
