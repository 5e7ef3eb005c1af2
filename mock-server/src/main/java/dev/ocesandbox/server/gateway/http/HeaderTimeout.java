// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.memory.OutOfMemory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose next request does not send its headers in time. Jetty's idle timeout
 * restarts with each byte, so a client could send headers forever.
 */
final class HeaderTimeout extends RepeatedCheck implements Connection.Listener {

  private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();
  private final Duration limit;

  HeaderTimeout(Scheduler scheduler, Duration limit, OutOfMemory outOfMemory) {
    super(scheduler, limit.toMillis() / 10, outOfMemory);
    this.limit = limit;
  }

  @Override
  public void onOpened(Connection connection) {
    // The other layers of a connection count no messages; Handshakes watches the one of TLS.
    if (connection instanceof HttpConnection) {
      connections.put(connection, new Progress(connection));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  @Override
  protected void check() {
    long now = System.nanoTime();
    connections.forEach(
        (connection, progress) -> {
          if (now - progress.waitingSince(now) > limit.toNanos()) {
            connection.getEndPoint().close(new TimeoutException("The headers arrive too slowly"));
          }
        });
  }

  /** The progress of the next request on a connection. Used by the scheduler's thread only. */
  private static final class Progress {
    private final Connection connection;
    private long requests;
    private long bytesBefore;
    private long since = System.nanoTime();

    Progress(Connection connection) {
      this.connection = connection;
    }

    /** Returns the time of the first byte of incomplete headers; {@code now} if there are none. */
    long waitingSince(long now) {
      long started = connection.getMessagesIn();
      long bytes = connection.getBytesIn();
      boolean busy = started != requests || connection.getMessagesOut() < started;
      if (busy) {
        requests = started;
        bytesBefore = bytes;
      }
      if (busy || bytes == bytesBefore) {
        since = now;
      }
      return since;
    }
  }
}
