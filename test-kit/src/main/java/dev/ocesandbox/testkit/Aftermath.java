// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * When a test has ended: what its client did that would hurt it fails the test, and a test that has
 * failed leaves a report of its world.
 *
 * <p>The failure of the test itself stays the first thing to be seen; findings are added to it.
 */
final class Aftermath {

  private Aftermath() {}

  /** Looks at the world of a test that has ended; returns what the test is to fail for. */
  static Optional<AssertionError> look(Sandbox sandbox, ExtensionContext context) {
    Throwable failure = context.getExecutionException().orElse(null);
    if (failure instanceof TestAbortedException) {
      return Optional.empty();
    }
    AssertionError complaint = complaint(sandbox);
    if (failure != null || complaint != null) {
      report(sandbox, context);
    }
    if (failure != null && complaint != null) {
      failure.addSuppressed(complaint);
      return Optional.empty();
    }
    return Optional.ofNullable(complaint);
  }

  private static @Nullable AssertionError complaint(Sandbox sandbox) {
    try {
      sandbox.checks().allCounted();
      if (sandbox.setup().strictness() == Strictness.STRICT) {
        sandbox.checks().noFindings();
      }
      return null;
    } catch (AssertionError e) {
      return e;
    }
  }

  private static void report(Sandbox sandbox, ExtensionContext context) {
    Map<String, String> report = new LinkedHashMap<>();
    sandbox.checks().report().forEach((name, table) -> report.put("oce-sandbox." + name, table));
    report.put("oce-sandbox.look-further", further(sandbox));
    context.publishReportEntry(report);
  }

  private static String further(Sandbox sandbox) {
    String control = sandbox.endpoint() + "/_sandbox";
    String world = control + "/worlds/" + sandbox.world();
    return """
        The world goes with its test. Stop the test in a debugger, or ask in it by sandbox.control():
        why a request was refused   %s/explain/{request id}
        the state of every room     %s/state
        what will happen by itself  %s/timeline
        what hurts on the real one  %s/findings"""
        .formatted(control, world, world, world);
  }
}
