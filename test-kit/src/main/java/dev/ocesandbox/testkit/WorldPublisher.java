// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.TestWorlds;
import dev.ocesandbox.testkit.internal.TestWorlds.TestWorld;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Publishes the world of a test class for frameworks that start an application for it. */
final class WorldPublisher {

  private WorldPublisher() {}

  static void publish(ExtensionContext context) {
    try {
      SandboxDeclaration.supplying(null, context)
          .ifPresent(
              declaration ->
                  TestWorlds.publish(context.getRequiredTestClass(), world(declaration, context)));
    } catch (ExtensionConfigurationException e) {
      // Each test of the class fails with this error, unless it names a sandbox with @From.
    }
  }

  private static TestWorld world(SandboxDeclaration declaration, ExtensionContext context) {
    SandboxConfig config = declaration.config();
    SharedServer server = declaration.server();
    return switch (declaration.lifetime()) {
      case METHOD, INHERITED ->
          TestWorld.withoutKeys(server, () -> WorldProperties.ofServer(endpoint(server)));
      case CLASS ->
          TestWorld.withKeys(
              List.of(declaration.element(), NestedRun.number(context)),
              () -> {
                Sandbox sandbox = SandboxStore.getOrCreate(declaration, context);
                return WorldProperties.ofWorld(sandbox.endpoint(), sandbox.accounts());
              });
      case RUN ->
          TestWorld.withKeys(
              List.of(config.world(), server),
              () -> WorldProperties.ofWorld(endpoint(server), RunWorld.accounts(config, server)));
    };
  }

  private static String endpoint(SharedServer server) {
    return server.keepRunning().connection().endpoint();
  }
}
