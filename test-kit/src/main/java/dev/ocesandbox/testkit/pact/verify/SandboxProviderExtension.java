// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The JUnit extension behind {@link SandboxProvider}: sets the target of each interaction. */
final class SandboxProviderExtension implements BeforeTestExecutionCallback, AfterEachCallback {

  /** Where Pact JVM keeps the context of an interaction. */
  private static final ExtensionContext.Namespace PACT =
      ExtensionContext.Namespace.create("pact-jvm");

  /** Runs after the methods before each test, which may have set a target with its own world. */
  @Override
  public void beforeTestExecution(ExtensionContext context) {
    @Nullable PactVerificationContext pact = pact(context);
    if (pact != null && !(pact.getTarget() instanceof SandboxTarget)) {
      pact.setTarget(new SandboxTarget());
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    @Nullable PactVerificationContext pact = pact(context);
    if (pact != null && pact.getTarget() instanceof SandboxTarget target) {
      target.close();
    }
  }

  /** Returns null in a method that is no template of Pact. */
  private static @Nullable PactVerificationContext pact(ExtensionContext context) {
    return context.getStore(PACT).get("interactionContext", PactVerificationContext.class);
  }
}
