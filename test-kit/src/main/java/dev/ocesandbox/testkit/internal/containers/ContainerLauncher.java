// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.containers;

import dev.ocesandbox.testkit.containers.OceSandboxContainer;
import dev.ocesandbox.testkit.internal.RemoteServer;
import dev.ocesandbox.testkit.internal.ServerConnection;
import dev.ocesandbox.testkit.internal.ServerLauncher;

/** Starts servers in containers. Registered in META-INF/services. */
public final class ContainerLauncher implements ServerLauncher {

  /** Creates a launcher, as {@link java.util.ServiceLoader} requires. */
  public ContainerLauncher() {}

  @Override
  @SuppressWarnings("resource") // The connection stops the container.
  public ServerConnection launch(boolean tls) {
    OceSandboxContainer container = new OceSandboxContainer();
    if (tls) {
      container.withTls();
    }
    container.start();
    return RemoteServer.launched(container.endpoint(), container::stop);
  }
}
