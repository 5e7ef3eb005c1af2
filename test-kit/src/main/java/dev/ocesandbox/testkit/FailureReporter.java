// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.report.RunReport;
import dev.ocesandbox.testkit.internal.report.TestPage;
import dev.ocesandbox.testkit.internal.report.TestSummary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * Checks a sandbox after its test and reports its world if the test failed.
 *
 * <p>If the test failed by itself, findings are added to that failure as suppressed exceptions.
 */
final class FailureReporter {

  /** Stack frames of JUnit, of its launchers and of reflection. */
  private static final Pattern FRAMEWORK =
      Pattern.compile(
          "^\\s+at (org\\.junit\\.|org\\.apache\\.maven\\.surefire\\.|java\\.base/(jdk\\.internal|java\\.lang\\.reflect)\\.)");

  /** Keeps the pages of failed dynamic tests by world, for the method that made them. */
  private static final Namespace NAMESPACE = Namespace.create(FailureReporter.class);

  private FailureReporter() {}

  /** Returns the error that the test must fail with, or empty if there is nothing to add. */
  static Optional<AssertionError> check(
      Sandbox sandbox, Lifetime lifetime, ExtensionContext context) {
    Throwable failure = context.getExecutionException().orElse(null);
    if (failure instanceof TestAbortedException) {
      return Optional.empty();
    }
    AssertionError violation = violation(sandbox, lifetime).orElse(null);
    Optional<Path> page = report(sandbox, context, failure == null ? violation : failure);
    if (failure == null) {
      return Optional.ofNullable(violation).map(error -> named(error, page));
    }
    if (violation != null) {
      failure.addSuppressed(violation);
    }
    page.ifPresent(file -> failure.addSuppressed(new SandboxReport(file)));
    return Optional.empty();
  }

  /**
   * Writes the report of a failed dynamic test and names its file in a suppressed exception.
   *
   * @param factory context of the method that made the test; it counts as failed in the summary
   */
  static void attach(
      Sandbox sandbox, ExtensionContext factory, String displayName, Throwable failure) {
    if (failure instanceof TestAbortedException) {
      return;
    }
    publishReport(sandbox, factory);
    Optional<Path> page = page(sandbox, factory, displayName, failure);
    page.ifPresent(file -> failure.addSuppressed(new SandboxReport(file)));
    factory.getStore(NAMESPACE).put(sandbox.world(), nameOf(page));
  }

  /** Returns an error whose message ends with the report. */
  private static AssertionError named(AssertionError error, Optional<Path> page) {
    if (page.isEmpty()) {
      return error;
    }
    AssertionError named =
        new AssertionError(error.getMessage() + "\nReport: " + page.get(), error.getCause());
    named.setStackTrace(error.getStackTrace());
    Stream.of(error.getSuppressed()).forEach(named::addSuppressed);
    return named;
  }

  /** Adds the test to the reports of the run, and writes its report if it failed. */
  private static Optional<Path> report(
      Sandbox sandbox, ExtensionContext context, @Nullable Throwable failure) {
    RunReport run = SandboxStore.run(context);
    String dynamicPage = context.getStore(NAMESPACE).get(sandbox.world(), String.class);
    boolean failed = failure != null || dynamicPage != null;
    TestSummary summary = sandbox.checks().summary(test(context), failed);
    if (failure == null) {
      run.add(dynamicPage == null ? summary : summary.onPage(dynamicPage));
      return Optional.empty();
    }
    publishReport(sandbox, context);
    Optional<Path> page = page(sandbox, context, context.getDisplayName(), failure);
    run.add(summary.onPage(nameOf(page)));
    return page;
  }

  private static Optional<Path> page(
      Sandbox sandbox, ExtensionContext context, String displayName, Throwable failure) {
    return SandboxStore.run(context)
        .write(
            new TestPage(
                test(context),
                displayName,
                sandbox.toString(),
                stackTrace(failure),
                sandbox.checks().tables(),
                nextSteps(sandbox)));
  }

  private static String test(ExtensionContext context) {
    return context.getRequiredTestClass().getName()
        + "."
        + context.getRequiredTestMethod().getName();
  }

  private static String nameOf(Optional<Path> page) {
    return page.map(file -> file.getFileName().toString()).orElse("");
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString()
        .lines()
        .filter(line -> !FRAMEWORK.matcher(line).find())
        .collect(Collectors.joining("\n"));
  }

  /** A fault of a world that lives on may still be applied in a later test. */
  private static Optional<AssertionError> violation(Sandbox sandbox, Lifetime lifetime) {
    Strictness strictness = sandbox.config().strictness();
    return strictness == Strictness.STRICT && lifetime != Lifetime.CLASS
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
        The world ends with its test. Stop the test in a debugger to send these requests, \
        or send them from the test with sandbox.control():
        why a request was refused    GET %s/explain/{request id}
        state of the world           GET %s/state
        upcoming events              GET %s/timeline
        findings about the client    GET %s/findings"""
        .formatted(control, world, world, world);
  }
}
