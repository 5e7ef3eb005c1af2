// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Checks a sandbox after its test and reports its world if the test failed.
 *
 * <p>If the test failed by itself, findings are added to that failure as suppressed exceptions.
 */
final class FailureReporter {

  private FailureReporter() {}

  /** Returns the error that the test must fail with, or empty if there is nothing to add. */
  static Optional<AssertionError> check(
      Sandbox sandbox, Lifetime lifetime, ExtensionContext context) {
    Throwable failure = context.getExecutionException().orElse(null);
    if (failure instanceof TestAbortedException) {
      return Optional.empty();
    }
    AssertionError violation = violation(sandbox, lifetime).orElse(null);
    if (failure != null || violation != null) {
      publishReport(sandbox, context);
    }
    if (failure != null && violation != null) {
      failure.addSuppressed(violation);
      return Optional.empty();
    }
    return Optional.ofNullable(violation);
  }

  /** A fault of a world that lives on may still be applied in a later test. */
  private static Optional<AssertionError> violation(Sandbox sandbox, Lifetime lifetime) {
    Strictness strictness = sandbox.config().strictness();
    return strictness == Strictness.STRICT && lifetime == Lifetime.METHOD
        ? StrictChecks.ofWorld(sandbox.checks())
        : StrictChecks.ofTest(sandbox.checks(), strictness);
  }

  private static void publishReport(Sandbox sandbox, ExtensionContext context) {
    Map<String, String> report = new LinkedHashMap<>();
    sandbox.checks().report().forEach((name, table) -> report.put("oce-sandbox." + name, table));
    report.put("oce-sandbox.next-steps", nextSteps(sandbox));
    context.publishReportEntry(report);
  }

  private static String nextSteps(Sandbox sandbox) {
    String control = sandbox.endpoint() + "/_sandbox";
    String world = control + "/worlds/" + sandbox.world();
    return """
        The world is deleted after its test. Stop the test in a debugger to send these requests, \
        or send them from the test with sandbox.control():
        why a request was refused    GET %s/explain/{request id}
        state of the world           GET %s/state
        upcoming events              GET %s/timeline
        findings about the client    GET %s/findings"""
        .formatted(control, world, world, world);
  }
}
