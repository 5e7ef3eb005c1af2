// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose next request does not get beyond its headers in time. Jetty's idle
 * time-out starts again with each byte, so it lets a client send a header for ever.
 */
final class SlowHeads extends AbstractLifeCycle implements Connection.Listener {

  private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();
  private final Scheduler scheduler;
  private final Duration limit;

  SlowHeads(Scheduler scheduler, Duration limit) {
    this.scheduler = scheduler;
    this.limit = limit;
  }

  @Override
  public void onOpened(Connection connection) {
    connections.put(connection, new Progress(connection));
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  @Override
  protected void doStart() {
    schedule();
  }

  private void schedule() {
    scheduler.schedule(this::look, Math.max(limit.toMillis() / 10, 1), TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    connections.forEach(
        (connection, progress) -> {
          if (now - progress.waitingSince(now) > limit.toNanos()) {
            connection.getEndPoint().close(new TimeoutException("The headers come too slowly"));
          }
        });
    if (isRunning()) {
      schedule();
    }
  }

  /** How far the next request of a connection has come. Only the scheduler's thread looks. */
  private static final class Progress {
    private final Connection connection;
    private long requests;
    private long bytesBefore;
    private long since = System.nanoTime();

    Progress(Connection connection) {
      this.connection = connection;
    }

    /** When the first byte of an unfinished head was seen; now when there is none. */
    long waitingSince(long now) {
      long begun = connection.getMessagesIn();
      long bytes = connection.getBytesIn();
      boolean busy = begun != requests || connection.getMessagesOut() < begun;
      if (busy) {
        requests = begun;
        bytesBefore = bytes;
      }
      if (busy || bytes == bytesBefore) {
        since = now;
      }
      return since;
    }
  }
}
