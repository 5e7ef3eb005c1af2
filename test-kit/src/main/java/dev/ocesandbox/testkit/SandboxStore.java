// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.pact.PactLibrary;
import dev.ocesandbox.testkit.internal.pact.PactRun;
import dev.ocesandbox.testkit.internal.pact.PactSettings;
import dev.ocesandbox.testkit.internal.report.RunCoverage;
import dev.ocesandbox.testkit.internal.report.RunReport;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Keeps sandboxes in the stores of JUnit, which closes them: the sandbox of a method after the
 * method, the sandbox of a class after the class, and the server after the engine.
 */
final class SandboxStore {

  private static final Namespace NAMESPACE = Namespace.create(SandboxStore.class);

  private SandboxStore() {}

  /**
   * Keeps the server running until the engine has finished. JUnit 5 closes CloseableResources,
   * JUnit 6 closes AutoCloseables.
   */
  private record EngineLease(SharedServer.Lease lease, RunCoverage coverage)
      implements CloseableResource, AutoCloseable {

    static EngineLease of(SharedServer.Lease lease, RunCoverage coverage) {
      coverage.begin(lease.connection());
      return new EngineLease(lease, coverage);
    }

    @Override
    public void close() {
      coverage.end(lease.connection());
      lease.releaseAndStop();
    }
  }

  /**
   * Ends the reports with the engine. It is stored after the first server and closed before it, so
   * that the server can sum up.
   */
  private record StoredRun(RunReport report) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      report.end();
    }
  }

  /** Returns the coverage of the run of an engine. */
  private static RunCoverage coverage(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            RunCoverage.class,
            key -> RunCoverage.of(context::getConfigurationParameter),
            RunCoverage.class);
  }

  /** Returns the reports of the run of an engine. */
  static RunReport run(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            RunReport.class,
            key ->
                new StoredRun(
                    NestedRun.isNested(context)
                        ? RunReport.none()
                        : RunReport.begin(coverage(context))),
            StoredRun.class)
        .report();
  }

  /** Writes the pacts with the engine. */
  private record StoredPacts(PactRun run) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      run.end();
    }
  }

  /** Lets the requests of a sandbox enter its pact, if it has one. */
  private static Sandbox recorded(Sandbox sandbox, ExtensionContext context) {
    PactSettings pact = sandbox.config().pact();
    if (pact != null && !NestedRun.isNested(context)) {
      PactRun run =
          context
              .getRoot()
              .getStore(NAMESPACE)
              .getOrComputeIfAbsent(
                  PactRun.class,
                  key -> new StoredPacts(new PactRun(RunReport.build())),
                  StoredPacts.class)
              .run();
      run.open(pact);
      sandbox.closeActions().recordWith(new PactRecorder(pact, run));
    }
    return sandbox;
  }

  /** Deletes the world of a test. */
  private record StoredSandbox(Sandbox sandbox) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      sandbox.close();
    }
  }

  /** Ends the turn of a test, after its sandboxes have been closed. */
  private record StoredTurn(RunTurn turn) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      turn.close();
    }
  }

  /** Returns the sandbox of a declaration, and creates it on first use. */
  static Sandbox getOrCreate(SandboxDeclaration declaration, ExtensionContext context) {
    SharedServer server = declaration.server();
    if (declaration.config().pact() != null) {
      PactLibrary.require();
    }
    context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            server, key -> EngineLease.of(server.lease(), coverage(context)), EngineLease.class);
    run(context);
    Store store = store(declaration, context);
    Supplier<Sandbox> open = opener(declaration, server, store);
    return store
        .getOrComputeIfAbsent(
            declaration,
            key -> new StoredSandbox(FlippedClass.watched(recorded(open.get(), context), context)),
            StoredSandbox.class)
        .sandbox();
  }

  /** Reserves the shared world for the test if needed, until its sandboxes are closed. */
  private static Supplier<Sandbox> opener(
      SandboxDeclaration declaration, SharedServer server, Store store) {
    if (declaration.lifetime() != Lifetime.RUN) {
      return () -> server.open(declaration.config());
    }
    RunTurn turn =
        store
            .getOrComputeIfAbsent(
                RunTurn.class, key -> new StoredTurn(RunTurn.take()), StoredTurn.class)
            .turn();
    return () -> RunWorld.open(declaration.config(), server, turn);
  }

  /**
   * Returns the sandbox of a declaration, or empty if no test has used it or it could not be
   * created. The store keeps the error of the creation and throws it again, but it has failed the
   * test already.
   */
  static Optional<Sandbox> find(SandboxDeclaration declaration, ExtensionContext context) {
    try {
      return Optional.ofNullable(context.getStore(NAMESPACE).get(declaration, StoredSandbox.class))
          .map(StoredSandbox::sandbox);
    } catch (RuntimeException notCreated) {
      return Optional.empty();
    }
  }

  private static Store store(SandboxDeclaration declaration, ExtensionContext context) {
    if (declaration.lifetime() == Lifetime.CLASS) {
      return classContext(declaration, context).getStore(NAMESPACE);
    }
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "No sandbox is available outside of test methods, because each method starts anew. Use a"
              + " parameter of the test method or of @BeforeEach, use a field, or set lifetime ="
              + " Lifetime.CLASS. For parameters of a constructor, JUnit 5.12 or newer needs"
              + " junit.jupiter.extensions.testinstantiation.extensioncontextscope.default ="
              + " test_method");
    }
    return context.getStore(NAMESPACE);
  }

  private static ExtensionContext classContext(
      SandboxDeclaration declaration, ExtensionContext context) {
    ExtensionContext found = context;
    for (@Nullable ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      if (at.getTestMethod().isEmpty()
          && at.getTestClass().filter(declaration.testClass()::equals).isPresent()) {
        found = at;
      }
    }
    return found;
  }
}
