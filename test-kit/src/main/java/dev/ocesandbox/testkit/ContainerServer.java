// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.containers.OceSandboxContainer;
import org.jspecify.annotations.Nullable;

/** A container of this JVM's own. Nobody loads this class who has no Testcontainers. */
final class ContainerServer implements Door {

  private final OceSandboxContainer container;
  private final Door server;

  private ContainerServer(OceSandboxContainer container) {
    this.container = container;
    this.server = new RemoteServer(RemoteServer.Address.of(container.endpoint(), null));
  }

  /** Starts a container of the usual image. */
  @SuppressWarnings("resource") // Closed with the door.
  static ContainerServer start() {
    OceSandboxContainer container = new OceSandboxContainer();
    container.start();
    return new ContainerServer(container);
  }

  @Override
  public String endpoint() {
    return server.endpoint();
  }

  @Override
  public boolean isStandard() {
    return server.isStandard();
  }

  @Override
  public Reply control(String method, String target, @Nullable Object body) {
    return server.control(method, target, body);
  }

  @Override
  public Tree parse(String json) {
    return server.parse(json);
  }

  @Override
  public String write(@Nullable Object tree) {
    return server.write(tree);
  }

  @Override
  public void close() {
    container.stop();
  }
}
