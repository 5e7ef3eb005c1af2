// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.memory.OutOfMemory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes idle connections of clients whose world was removed. Test suites create a world and
 * clients for each test, and clients keep their connections for minutes.
 *
 * <p>A client that is shared by tests uses its connection again soon, for another world. Closing it
 * in that moment would break a request, so a connection must have been idle for some time.
 */
final class WorldConnections extends RepeatedCheck implements Connection.Listener {

  private final Map<Connection, Use> uses = new ConcurrentHashMap<>();
  private final Duration idle;

  /** Creates a listener that closes such connections when they have been idle for that long. */
  WorldConnections(Scheduler scheduler, Duration idle, OutOfMemory outOfMemory) {
    super(scheduler, idle.toMillis() / 4, outOfMemory);
    this.idle = idle;
  }

  /**
   * The last request on a connection.
   *
   * @param world the world of its caller
   * @param at when it was answered, in nanoseconds of the JVM's clock
   */
  private record Use(HostedWorld world, long at) {}

  /** Notes that the last request on a connection was sent by a client of a world. */
  void used(Connection connection, HostedWorld world) {
    if (world.id().equals(HostedWorld.DEFAULT)) {
      uses.remove(connection);
    } else if (connection.getEndPoint().isOpen()) {
      uses.put(connection, new Use(world, System.nanoTime()));
    }
  }

  @Override
  public void onOpened(Connection connection) {}

  @Override
  public void onClosed(Connection connection) {
    uses.remove(connection);
  }

  @Override
  protected void check() {
    long now = System.nanoTime();
    uses.forEach(
        (connection, use) -> {
          if (!connection.getEndPoint().isOpen()) {
            uses.remove(connection);
          } else if (use.world().isRemoved()
              && now - use.at() > idle.toNanos()
              && isIdle(connection)) {
            connection.getEndPoint().close();
          }
        });
  }

  private static boolean isIdle(Connection connection) {
    return connection.getMessagesOut() >= connection.getMessagesIn();
  }
}
