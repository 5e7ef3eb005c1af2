// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes idle connections of clients whose world was removed. Test suites create a world and
 * clients for each test, and clients keep their connections for minutes.
 */
final class WorldConnections extends AbstractLifeCycle implements Connection.Listener {

  private final Map<Connection, HostedWorld> worlds = new ConcurrentHashMap<>();
  private final Scheduler scheduler;
  private final Duration period;

  /** Creates a listener that looks for such connections every {@code period} of real time. */
  WorldConnections(Scheduler scheduler, Duration period) {
    this.scheduler = scheduler;
    this.period = period;
  }

  /** Notes that the last request on a connection was sent by a client of a world. */
  void used(Connection connection, HostedWorld world) {
    if (!world.id().equals(HostedWorld.DEFAULT) && connection.getEndPoint().isOpen()) {
      worlds.put(connection, world);
    }
  }

  @Override
  public void onOpened(Connection connection) {}

  @Override
  public void onClosed(Connection connection) {
    worlds.remove(connection);
  }

  @Override
  protected void doStart() {
    schedule();
  }

  private void schedule() {
    scheduler.schedule(this::check, period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void check() {
    worlds.forEach(
        (connection, world) -> {
          if (!connection.getEndPoint().isOpen()) {
            worlds.remove(connection);
          } else if (world.isRemoved() && isIdle(connection)) {
            connection.getEndPoint().close();
          }
        });
    if (isRunning()) {
      schedule();
    }
  }

  private static boolean isIdle(Connection connection) {
    return connection.getMessagesOut() >= connection.getMessagesIn();
  }
}
