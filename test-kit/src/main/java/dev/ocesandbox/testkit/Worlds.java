// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Keeps the sandboxes of a test run where JUnit closes them: that of a method with the method, that
 * of a class with the class, and the server with the engine.
 */
final class Worlds {

  private static final Namespace NAMESPACE = Namespace.create(Worlds.class);

  private Worlds() {}

  /**
   * Keeps the server running until the engine has ended. JUnit 5 asks for the one type, JUnit 6 for
   * the other.
   */
  private record Engine(SharedServer.Lease lease) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      lease.releaseAndStop();
    }
  }

  /** Deletes the world of a test. */
  private record Held(Sandbox sandbox) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      sandbox.close();
    }
  }

  /** Returns the sandbox of a declaration in a context; makes it when there is none yet. */
  static Sandbox open(Declaration declaration, ExtensionContext context) {
    SharedServer server = SharedServer.of(declaration.runtime());
    context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(server, key -> new Engine(server.lease()), Engine.class);
    return store(declaration, context)
        .getOrComputeIfAbsent(
            declaration, key -> new Held(Sandbox.open(declaration.setup(), server)), Held.class)
        .sandbox();
  }

  /** Returns the sandbox of a declaration if a test has used it. */
  static Optional<Sandbox> find(Declaration declaration, ExtensionContext context) {
    return Optional.ofNullable(context.getStore(NAMESPACE).get(declaration, Held.class))
        .map(Held::sandbox);
  }

  private static Store store(Declaration declaration, ExtensionContext context) {
    if (declaration.lifetime() == Lifetime.CLASS) {
      return classOf(declaration, context).getStore(NAMESPACE);
    }
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "Each test method has a sandbox of its own here: take it as a parameter of the method, of"
              + " @BeforeEach or as a field, or say lifetime = Lifetime.CLASS");
    }
    return context.getStore(NAMESPACE);
  }

  private static ExtensionContext classOf(Declaration declaration, ExtensionContext context) {
    ExtensionContext found = context;
    for (@Nullable ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      if (at.getTestMethod().isEmpty()
          && at.getTestClass().filter(declaration.type()::equals).isPresent()) {
        found = at;
      }
    }
    return found;
  }
}
