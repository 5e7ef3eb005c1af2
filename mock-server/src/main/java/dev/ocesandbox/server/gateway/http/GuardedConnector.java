// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.memory.OutOfMemory;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connector that closes its port if the loop that reads from all connections ends. Clients would
 * still be accepted, and wait for ever.
 */
final class GuardedConnector extends ServerConnector {

  private final OutOfMemory outOfMemory;

  GuardedConnector(Server server, OutOfMemory outOfMemory, ConnectionFactory... factories) {
    super(server, 1, -1, factories);
    this.outOfMemory = outOfMemory;
  }

  @Override
  protected SelectorManager newSelectorManager(
      Executor executor, Scheduler scheduler, int selectors) {
    return new ServerConnectorManager(executor, scheduler, selectors) {
      @Override
      protected ManagedSelector newSelector(int id) {
        return new ManagedSelector(this, id) {
          @Override
          protected void onSelectFailed(Throwable cause) {
            selectionEnded(cause);
          }
        };
      }
    };
  }

  void selectionEnded(Throwable cause) {
    outOfMemory.isCauseOf(cause);
    close();
    getConnectedEndPoints().forEach(EndPoint::close);
  }
}
